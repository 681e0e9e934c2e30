//! Every key of a readiness list: what the parser takes and the docs list.

use crate::document::key::Section;
use crate::document::key::key;

const NEEDED: &str = "must be there";

/// The top of the file.
pub const TOP: Section = Section {
    heading: "(top)",
    about: "What the list is.",
    keys: &[
        key("id", "label", NEEDED, "Its name; the file is called so too."),
        key("title", "text", NEEDED, "What it is about, in a line."),
        key("due", "\"birth + 8w\"", NEEDED, "When all of it is due."),
        key("until", "\"birth\"", "never", "From when on it is no longer brought up."),
        key("nation", "\"uk\"", "everywhere", "Where it holds."),
        key("runbook", "label", "none", "The runbook that goes with it."),
        key("sources", "list", "none", "Where what it says comes from."),
        key("items", "list", NEEDED, "What is to be done, at least one."),
    ],
};

/// `[[sources]]`.
pub const SOURCES: Section = Section {
    heading: "[[sources]]",
    about: "Where what it says comes from.",
    keys: &[
        key("title", "text", NEEDED, "Publisher and title."),
        key("url", "\"https://…\"", "none", "The address."),
        key("checked", "2026-11-22", NEEDED, "When it was last looked at."),
    ],
};

/// `[[items]]`.
pub const ITEMS: Section = Section {
    heading: "[[items]]",
    about: "One thing to be done.",
    keys: &[
        key("id", "label", NEEDED, "Its name in the list; ticks are kept under it."),
        key("text", "text", NEEDED, "What."),
        key("owner", "a carer's name or \"primary\"", "nobody", "Who sees to it."),
        key("due", "\"visit - 1d\"", "the list's", "When."),
    ],
};

/// Every table.
pub const SECTIONS: &[Section] = &[TOP, SOURCES, ITEMS];
