//! The facts that an objective's stream means.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::metrics::day::sessions;
use crate::metrics::hours::Hours;
use crate::plan::objective::Content;
use crate::plan::objective::Stream;
use crate::slo::scene::Ground;
use crate::slo::scene::carers_named;
use chrono::TimeDelta;

/// Returns the facts of `stream` about or by `whom` that begin inside `span`,
/// oldest first; of a session of feeds the first.
#[must_use]
pub fn events<'a>(
    ground: &Ground<'a>,
    stream: &Stream,
    whom: Subject,
    span: Span,
) -> Vec<&'a Logged> {
    let (about, line) = (about(ground, stream, whom), ground.scene.line);
    let span = Span::new(span.start(), span.end().min(ground.after_now()));
    let mut found: Vec<&Logged> = line
        .starting_in(span)
        .iter()
        .filter(|logged| logged.fact.kind() != Kind::Feed)
        .filter(|logged| is_about(&logged.fact, about))
        .filter(|logged| stream.kinds.contains(&logged.fact.kind()))
        .collect();
    if stream.kinds.contains(&Kind::Feed) {
        let babies = ground.scene.household.babies.iter().map(|(id, _)| Subject::Baby(*id));
        let own = babies.filter(|baby| about.baby().is_none() || *baby == about);
        found.extend(own.flat_map(|baby| sessions(line, baby, span)));
        found.sort_by_key(|logged| (logged.fact.start, logged.id));
    }
    found.retain(|logged| meant(ground, stream, whom, &logged.fact));
    found
}

/// Tells whether `stream` means a fact, sessions of feeds aside.
#[must_use]
pub fn means(ground: &Ground<'_>, stream: &Stream, whom: Subject, fact: &Fact) -> bool {
    let about = about(ground, stream, whom);
    stream.kinds.contains(&fact.kind())
        && is_about(fact, about)
        && meant(ground, stream, whom, fact)
}

/// A day tells of too few only when its kind was logged this long before it, too.
///
/// Source: ours; two days, so that one without any is still seen.
const LOGGED_BEFORE: TimeDelta = TimeDelta::days(2);

/// Tells whether nothing of the kinds of `stream` was logged shortly before
/// `part`: that little was logged in it says then nothing about what happened.
///
/// What is in a nappy and the hours do not matter: a dry one shows that nappies
/// are logged.
#[must_use]
pub fn unlogged(ground: &Ground<'_>, stream: &Stream, whom: Subject, part: Span) -> bool {
    let any = Stream { content: None, hours: None, ..stream.clone() };
    let before = Span::new(part.start() - LOGGED_BEFORE, part.start());
    let mut near = ground.scene.line.starting_in(before).iter();
    !near.any(|logged| means(ground, &any, whom, &logged.fact))
}

/// Returns whom the facts are about: who is named, else who it is kept for.
#[must_use]
pub fn about(ground: &Ground<'_>, stream: &Stream, whom: Subject) -> Subject {
    let named = stream.baby.as_ref().and_then(|name| ground.scene.household.baby_named(name));
    named.map_or(whom, Subject::Baby)
}

/// Tells whether a fact is about somebody; what is the household's is anybody's,
/// and what a carer does is theirs.
fn is_about(fact: &Fact, whom: Subject) -> bool {
    match whom {
        Subject::Household => true,
        Subject::Baby(_) => fact.subject == whom,
        Subject::Carer(id) => fact.subject == whom || fact.by == Some(id),
    }
}

/// Tells whether all else that a stream says holds for a fact.
fn meant(ground: &Ground<'_>, stream: &Stream, whom: Subject, fact: &Fact) -> bool {
    let content = match (stream.content, &fact.detail) {
        (None, _) => true,
        (Some(Content::Wet), Detail::Nappy(nappy)) => nappy.content.wet(),
        (Some(Content::Dirty), Detail::Nappy(nappy)) => nappy.content.dirty(),
        (Some(_), _) => false,
    };
    let household = ground.scene.household;
    let named = stream.carer.as_ref();
    let by =
        named.is_none_or(|name| carers_named(household, name).any(|carer| fact.by == Some(carer)));
    let own = whom.carer().is_none_or(|_| is_about(fact, whom));
    content && by && own && stream.hours.is_none_or(|hours| within(ground, hours, fact.start))
}

/// Tells whether an instant lies in hours of the day.
#[must_use]
pub fn within(ground: &Ground<'_>, hours: Hours, at: Timestamp) -> bool {
    let time = ground.scene.zone.local(at).time();
    if hours.from < hours.to {
        hours.from <= time && time < hours.to
    } else {
        hours.from <= time || time < hours.to
    }
}
