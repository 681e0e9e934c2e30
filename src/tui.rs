//! Edge: the terminal.
