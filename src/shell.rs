//! Top: where the edges meet.
