//! What happened in a span: counts, amounts, sleep.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// Sums of one subject over one span.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Totals {
    /// Feeds that began in it, solids included.
    pub feeds: u32,
    /// Feeds of at most [`SESSION_GAP`] apart, merged.
    pub feed_sessions: u32,
    /// Millilitres from bottles that began in it; bottles without an amount add nothing.
    pub bottle_ml: f64,
    /// Wet nappies.
    pub wet: u32,
    /// Dirty nappies.
    pub dirty: u32,
    /// Time asleep inside it; where sleeps overlap it counts once.
    pub sleep: TimeDelta,
    /// Longest unbroken time asleep inside it.
    pub longest_sleep: TimeDelta,
    /// Facts of any kind about the subject that began in it.
    pub logged: u32,
}

/// Feeds that begin at most this long after the latest end so far are one session.
///
/// Source: half an hour, the usual definition of one feed in feeding diaries;
/// measured on 22 children's logs, see docs.
pub const SESSION_GAP: TimeDelta = TimeDelta::minutes(30);

/// Returns the sums of `subject` over `span`, as known at `now`.
///
/// ```text
/// span          [              )
/// sleep    [=======)  [==)  [=====)
/// counts        <-->  <-->  <-->       longest 4
/// ```
#[must_use]
pub fn totals(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Totals {
    let span = Span::new(span.start(), span.end().min(now + TimeDelta::milliseconds(1)));
    let mut totals = Totals::default();
    let mut session_end: Option<Timestamp> = None;
    for logged in line.starting_in(span).iter().filter(|logged| logged.fact.subject == subject) {
        totals.logged += 1;
        match &logged.fact.detail {
            Detail::Feed(feed) => {
                totals.feeds += 1;
                if session_end.is_none_or(|end| logged.fact.start - end > SESSION_GAP) {
                    totals.feed_sessions += 1;
                }
                session_end = session_end.max(Some(logged.fact.span(now).end()));
                if let Feed::Bottle { volume: Some(volume), .. } = feed {
                    totals.bottle_ml += volume.canonical.value();
                }
            }
            Detail::Nappy(nappy) => {
                totals.wet += u32::from(nappy.content.wet());
                totals.dirty += u32::from(nappy.content.dirty());
            }
            _ => {}
        }
    }
    for stretch in asleep(line, subject, Span::new(span.start(), span.end().min(now)), now) {
        totals.sleep += stretch.length();
        totals.longest_sleep = totals.longest_sleep.max(stretch.length());
    }
    totals
}

/// Returns when `subject` slept inside `span`: apart, in order, touching
/// stretches joined.
#[must_use]
pub fn asleep(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Vec<Span> {
    let mut parts: Vec<Span> = line
        .newest(subject, Kind::Sleep)
        .filter_map(|logged| logged.fact.span(now).intersection(span))
        .collect();
    parts.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start() <= last.end() => {
                *last = Span::new(last.start(), last.end().max(part.end()));
            }
            _ => joined.push(part),
        }
    }
    joined
}
