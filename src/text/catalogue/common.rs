//! Words that several areas share.

use crate::text::catalogue::texts;

texts! {
    /// The name of the program.
    PROGRAM = "DadOps";
}
