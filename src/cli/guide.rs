//! `redflags` and `crisis`: the same rows as the console's, for a page of text
//! and for scripts.

use crate::app::guide;
use crate::app::guide::Ages;
use crate::app::guide::Page;
use crate::app::guide::Weight;
use crate::guidance::contact::Contact;
use crate::guidance::contact::Region;
use crate::guidance::contact::contacts;
use crate::guidance::contact::number;
use crate::guidance::flag::Flag;
use crate::guidance::flag::Whose;
use crate::guidance::flag::flags;
use crate::guidance::source::Source;
use crate::text::catalogue::guide as say;
use crate::text::style::Tone;
use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

/// Returns a page as text: the numbers first; `plain` without indents.
#[must_use]
pub fn text(region: Region, page: Page, ages: Ages, today: NaiveDate, plain: bool) -> String {
    let tone = Tone::Ops;
    let mut lines: Vec<String> = guide::numbers(region, page)
        .into_iter()
        .map(|contact| format!("{}  {}", contact.number, contact.name))
        .collect();
    lines.extend(guide::remark(region, "dadops household set", tone));
    lines.push(say::TRUST.say(tone).to_owned());
    for row in guide::rows(region, page, ages, today, tone) {
        let indent = match row.weight {
            _ if plain => "",
            Weight::Look => "",
            Weight::Head => "\n",
            Weight::Line => "  ",
            Weight::Source => "      ",
        };
        lines.push(format!("{indent}{}", row.words));
    }
    lines.join("\n") + "\n"
}

/// Returns a page as JSON.
#[must_use]
pub fn json(region: Region, page: Page, ages: Ages, today: NaiveDate) -> Value {
    let contacts: Vec<Value> =
        contacts(region).into_iter().map(|contact| one(contact, today)).collect();
    let from = match region {
        Region::Told(_) => Some("nation"),
        Region::UkByZone | Region::UsaByZone => Some("time_zone"),
        Region::Unknown => None,
    };
    let mut object = json!({"nation": region.nation(), "from": from, "contacts": contacts});
    if page == Page::Flags {
        let flags =
            flags().iter().filter(|flag| ages.show(flag)).map(|flag| sign(flag, region, today));
        object["flags"] = flags.collect();
    }
    object
}

fn sign(flag: &Flag, region: Region, today: NaiveDate) -> Value {
    let whose = match flag.whose {
        Whose::Parent => "parent",
        Whose::Baby => "baby",
    };
    let number = number(region, flag.call).map(|contact| contact.number.as_str());
    let row = json!({
        "id": flag.id, "whose": whose, "severity": flag.severity.name(),
        "call": flag.call.name(), "number": number,
        "text": flag.text,
    });
    sourced(row, &flag.source, today)
}

fn one(contact: &Contact, today: NaiveDate) -> Value {
    let row = json!({
        "id": contact.id, "use": contact.purpose.name(), "number": contact.number,
        "name": contact.name,
    });
    sourced(row, &contact.source, today)
}

/// Returns `row` with where it is from.
#[must_use]
pub fn sourced(mut row: Value, source: &Source, today: NaiveDate) -> Value {
    row["source"] = source.source.as_str().into();
    row["source_url"] = source.source_url.as_deref().into();
    row["published"] = source.published.as_str().into();
    row["verified_on"] = source.verified_on.to_string().into();
    row["review_by"] = source.review_by.to_string().into();
    row["overdue"] = source.due(today).into();
    row["read"] = source.read.name().into();
    row
}
