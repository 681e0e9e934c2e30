//! What a change comes to: what it alters, and when it would leave nobody.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::oncall::roster::Roster;

/// Returns the first moment of `span` at which nobody may be woken after the
/// change and somebody before it.
///
/// Source: I2 of `sre.md` §2.5. Which channels reach whom is not known here:
/// all who live here count.
#[must_use]
pub fn nobody(before: &Roster<'_>, after: &Roster<'_>, span: Span) -> Option<Timestamp> {
    let somebody =
        |roster: &Roster<'_>, at| roster.carers().any(|carer| roster.interruptible(carer, at));
    moments(before, after, span)
        .into_iter()
        .find(|at| !somebody(after, *at) && somebody(before, *at))
}

/// Tells whether anything in `span` is different after the change: who is on
/// call or asked next and whether somebody said so, who is there, whose sleep
/// is protected.
#[must_use]
pub fn alters(before: &Roster<'_>, after: &Roster<'_>, span: Span) -> bool {
    let all = |roster: &Roster<'_>, at| {
        let of = |carer| (roster.away(carer, at), roster.is_protected(carer, at));
        let on = roster.at(at);
        (on, roster.carers().map(of).collect::<Vec<_>>())
    };
    moments(before, after, span).into_iter().any(|at| all(before, at) != all(after, at))
}

/// The beginnings of all stretches in which neither changes.
fn moments(before: &Roster<'_>, after: &Roster<'_>, span: Span) -> Vec<Timestamp> {
    let parts = [before, after].map(|roster| roster.parts(span));
    let mut starts: Vec<Timestamp> = parts.iter().flatten().map(|part| part.start()).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}
