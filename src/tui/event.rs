//! What the terminal, the system and the disk tell the loop.

use crate::app::key::Key;

/// One thing that happened outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The window may have another size.
    Resized,
    /// Somebody asked the program to stop until it is continued.
    Stop,
    /// The program runs again after a stop.
    Continued,
    /// The program was told to end, by this signal's number.
    End(i32),
    /// The terminal is gone.
    Lost,
    /// A thread beside the loop has something to say.
    Worked,
    /// A file of the journal was written, by whomever.
    Written,
}
