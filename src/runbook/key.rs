//! Every key of a runbook's front: what the parser takes and `docs/runbooks.md` lists.

use crate::document::key::Section;
use crate::document::key::key;

const NEEDED: &str = "must be there";

/// The front.
pub const TOP: Section = Section {
    heading: "(front)",
    about: "Between two lines of `+++`, at the top of the file.",
    keys: &[
        key("id", "label", NEEDED, "Its name; the file is called so too."),
        key("title", "text", NEEDED, "What it is about, in a line."),
        key("severity_hint", "\"SEV1\" to \"SEV4\"", NEEDED, "How much it matters."),
        key(
            "triggers",
            "[\"rule:ID\", \"manual\"]",
            NEEDED,
            "What brings it up: an alert of a rule of the plan, or a person.",
        ),
        key("owner", "text", NEEDED, "Who keeps it up: `on-call`, `primary` or a carer's name."),
        key("audience", "text", NEEDED, "Who reads it."),
        key("reviewed_at", "2026-11-24", NEEDED, "When somebody went over it last."),
        key("reviewed_by", "text", NEEDED, "Who did."),
        key(
            "review_every",
            "\"28d\"",
            NEEDED,
            "How often it is gone over. A family's own is due every 14 days while a baby is under 12 weeks.",
        ),
        key("valid_for", "table", "all ages", "For which ages it is: `{ age_weeks = [0, 12] }`."),
        key("sources", "list", NEEDED, "Where what it says comes from, at least one."),
        key("escalate_to", "list", NEEDED, "Who is told, and when, at least one."),
    ],
};

/// `valid_for`.
pub const VALID: Section = Section {
    heading: "valid_for",
    about: "For which ages it is.",
    keys: &[key(
        "age_weeks",
        "[0, 12]",
        NEEDED,
        "Completed weeks: from the first on, up to the second.",
    )],
};

/// `[[sources]]`.
pub const SOURCES: Section = Section {
    heading: "[[sources]]",
    about: "Where what it says comes from.",
    keys: &[
        key("title", "text", NEEDED, "Publisher and title."),
        key("url", "\"https://…\"", NEEDED, "The address."),
        key("checked", "2026-11-22", NEEDED, "When it was last looked at."),
    ],
};

/// `[[escalate_to]]`.
pub const ESCALATE: Section = Section {
    heading: "[[escalate_to]]",
    about: "Who is told, and when.",
    keys: &[
        key("when", "text", NEEDED, "When."),
        key(
            "who",
            "see Whom",
            NEEDED,
            "emergency, urgent, crisis, talk, midwife, health-visitor, gp, pharmacist, on-call, backup, everyone.",
        ),
    ],
};

/// Every table, in the order of the reference.
pub const SECTIONS: &[Section] = &[TOP, VALID, SOURCES, ESCALATE];

/// The sections of the text, in their order.
pub const HEADINGS: [&str; 6] =
    ["Stop and call", "When to use", "Steps", "Verify", "Escalate", "Afterwards"];
