//! What leaves the house: the least that gets somebody to look, for every
//! alert the same, without a name.

texts! {
    /// Title on the phone.
    TITLE = "DadOps";
    /// Nothing that wakes.
    LOW = "Something is noted. It can wait.";
    /// Somebody is asked for.
    NORMAL = "You are asked to look.";
    /// Somebody is needed.
    CRITICAL = "You are needed now. Please look.";
}
