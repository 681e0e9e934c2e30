//! `timeline`: what was logged, oldest first.

use crate::cli::say::maybe_time;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli as words;
use crate::text::style::Style;
use crate::text::time as clock;
use crate::text::words::named;
use serde_json::Value;
use serde_json::json;

/// Fewest digits of an id that are shown.
const SHORT: usize = 8;

/// What a listing needs beside the facts.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Who lives here.
    pub household: &'a Household,
    /// How values are put into words; its zone is that of the times.
    pub style: &'a Style,
    /// The moment.
    pub now: Timestamp,
}

/// Returns facts as a JSON array; `detail` is for people, `data` for programs.
#[must_use]
pub fn json(facts: &[Logged], about: About<'_>) -> Value {
    facts.iter().map(|logged| one(logged, about)).collect()
}

fn one(logged: &Logged, about: About<'_>) -> Value {
    let fact = &logged.fact;
    let zone: Zone = about.style.zone;
    let name = |id| about.household.carer_name(id);
    json!({
        "id": logged.id.to_string(),
        "kind": fact.kind().name(),
        "start": time(fact.start, zone),
        "end": maybe_time(fact.end(), zone),
        "running": fact.open(),
        "who": who(fact.subject, about.household),
        "baby": fact.subject.baby().map(|_| who(fact.subject, about.household)),
        "detail": named(fact, about.household, about.style),
        "data": fact.detail,
        "note": fact.note,
        "tags": fact.tags,
        "by": fact.by.and_then(name),
        "author": logged.author.and_then(name),
        "device": logged.device.to_string(),
        "recorded_at": time(logged.recorded_at, zone),
        "zone": fact.zone.name(),
        "source": fact.source,
        "history": logged.history,
    })
}

/// Returns facts as a table with headings, one a line.
#[must_use]
pub fn text(facts: &[Logged], about: About<'_>) -> String {
    let tone = about.style.tone;
    let several = about.household.babies.len() > 1
        || facts.iter().any(|logged| logged.fact.subject.baby().is_none());
    let heads: [Text; 5] =
        [words::HEAD_WHEN, words::HEAD_WHO, words::HEAD_WHAT, words::HEAD_BY, words::HEAD_ID];
    let pick = |cells: [String; 5]| -> Vec<String> {
        let kept = cells.into_iter().enumerate().filter(|(column, _)| several || *column != 1);
        kept.map(|(_, cell)| cell).collect()
    };
    let digits = digits(facts.iter().map(|logged| logged.id));
    let rows = facts.iter().map(|logged| {
        let fact = &logged.fact;
        let by = fact.by.and_then(|id| about.household.carer_name(id));
        let id: String = logged.id.to_string().chars().take(digits).collect();
        pick([
            span(logged, about),
            who(fact.subject, about.household),
            one_line(&named(fact, about.household, about.style), fact.note.as_deref()),
            by.unwrap_or_default().to_owned(),
            id,
        ])
    });
    let heads = pick(heads.map(|head| head.say(tone).to_owned()));
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    fitted(table(&rows), about.style)
}

/// Returns when it was, with a date that stays true tomorrow.
fn span(logged: &Logged, about: About<'_>) -> String {
    let zone = about.style.zone;
    let local = zone.local(logged.fact.start);
    let start =
        format!("{} {}", local.format("%a %Y-%m-%d"), clock::clock(logged.fact.start, about.style));
    match logged.fact.end() {
        Some(end) => format!("{start}-{}", clock::clock(end, about.style)),
        None if logged.fact.open() => format!("{start}-"),
        None => start,
    }
}

/// A note may hold line ends; a record has none.
fn one_line(what: &str, note: Option<&str>) -> String {
    let whole = note.map_or_else(|| what.to_owned(), |note| format!("{what} -- {note}"));
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns how many characters tell these ids apart, and no fewer than a person would read.
#[must_use]
pub fn digits(ids: impl Iterator<Item = FactId>) -> usize {
    let mut ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    ids.sort_unstable();
    let shared = |pair: &[String]| {
        pair[0].bytes().zip(pair[1].bytes()).take_while(|(one, other)| one == other).count()
    };
    let most = ids.windows(2).map(|pair| shared(pair) + 1).max().unwrap_or_default();
    // An id that ends with its dash reads as if something were missing.
    let end = |most: usize| if [9, 14, 19, 24].contains(&most) { most + 1 } else { most };
    end(most.max(SHORT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::feed::Feed;
    use crate::domain::id::DeviceId;
    use crate::domain::person::Subject;
    use crate::domain::setting::Units;
    use crate::domain::sleep::Sleep;
    use crate::text::style::Clock;
    use crate::text::style::Tone;
    use chrono::DateTime;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn logged(id: u128, minute: i64, detail: Detail) -> Logged {
        let start = DateTime::from_timestamp(1_793_000_000, 0).expect("a moment");
        let start = start + TimeDelta::minutes(minute);
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        let fact = Fact::at(Subject::Household, start, zone, detail);
        Logged {
            id: FactId::new(Uuid::from_u128(id)),
            fact,
            author: None,
            device: DeviceId::new(Uuid::nil()),
            recorded_at: start,
            history: 1,
        }
    }

    fn style() -> Style {
        Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units: Units::Metric,
            zone: "Europe/Berlin".parse().expect("a zone"),
            ascii: false,
        }
    }

    #[test]
    fn a_record_is_a_line_whatever_the_note_holds() {
        let household = Household::default();
        let now = DateTime::from_timestamp(1_793_100_000, 0).expect("a moment");
        let about = About { household: &household, style: &style(), now };
        let mut bottle =
            logged(1 << 100, 0, Detail::Feed(Feed::Bottle { volume: None, milk: None }));
        bottle.fact.note = Some("two\nlines".to_owned());
        let mut sleep = logged(2 << 100, 5, Detail::Sleep(Sleep::default()));
        sleep.fact.extent = Extent::Until(sleep.fact.start + TimeDelta::minutes(90));
        let facts = [bottle, sleep];
        assert_eq!(
            text(&facts, about),
            "WHEN                        WHO        WHAT                 BY  ID\n\
             Mon 2026-10-26 08:33        household  bottle -- two lines      00000010\n\
             Mon 2026-10-26 08:38-10:08  household  sleep                    00000020\n"
        );
        let json = json(&facts, about);
        assert_eq!(json[1]["end"], "2026-10-26T10:08:20+01:00");
        assert_eq!(json[0]["end"], Value::Null);
        assert_eq!(json[0]["note"], "two\nlines");
        assert_eq!(json[0]["data"]["kind"], "feed");
    }

    #[test]
    fn as_many_digits_are_shown_as_tell_the_ids_apart() {
        let digits = |ids: &[u128]| digits(ids.iter().map(|id| FactId::new(Uuid::from_u128(*id))));
        assert_eq!(digits(&[]), 8);
        assert_eq!(digits(&[1]), 8);
        assert_eq!(digits(&[1 << 100, 2 << 100]), 8);
        assert_eq!(digits(&[1 << 92, 2 << 92]), 10);
        assert_eq!(digits(&[1, 2]), 36);
    }
}
