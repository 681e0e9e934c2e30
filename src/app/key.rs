//! A key, without a terminal library's types.

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character, upper case with Shift.
    Char(char),
    /// Control and a letter, in lower case.
    Ctrl(char),
    /// A function key, 1 to 12.
    F(u8),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// First place.
    Home,
    /// Last place.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
}
