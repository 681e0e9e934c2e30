//! Words that several areas share.

texts! {
    /// The name of the program.
    PROGRAM = "DadOps";
}
