//! What whoever takes over needs to know: all that happened since the last
//! hand-over, from the log alone.

use crate::board::alerts::listed;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::id::BabyId;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::forecast::outlook::next_feed;
use crate::forecast::shown::Forecast;
use crate::journal::alert::Alert;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::duty::hand_overs;
use crate::metrics::carer::request::answer;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::metrics::last::Lasts;
use crate::metrics::last::SleepState;
use crate::metrics::last::lasts;
use crate::metrics::last::sleep_state;
use crate::metrics::settle::HELD;
use crate::metrics::settle::Method;
use crate::metrics::settle::methods;
use crate::metrics::until::Until;
use crate::metrics::until::until;
use chrono::TimeDelta;

/// How far the card reaches back without a hand-over.
///
/// Source: `sre.md` §5: the longest shift.
pub const NONE_KNOWN: TimeDelta = TimeDelta::hours(12);

/// A hand-over longer ago says nothing about this watch.
///
/// Source: ours; a day, after which somebody would tell it anew.
pub const TOO_OLD: TimeDelta = TimeDelta::hours(24);

/// A hand-over no longer ago is the one whose card is being read: it tells what
/// was before it.
///
/// Source: ours; who takes over reads it when they are up.
pub const BEING_READ: TimeDelta = TimeDelta::minutes(30);

/// Temperatures and doses of so long are told.
///
/// Source: ours; one day.
pub const DAY: TimeDelta = TimeDelta::hours(24);

/// The tag of a note about something that is due.
pub const DUE: &str = "due";

/// The hand-over card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The moment.
    pub now: Timestamp,
    /// From when on it tells.
    pub since: Timestamp,
    /// The hand-over it begins with; `None` when there was none in
    /// [`TOO_OLD`]: then it tells of the last [`NONE_KNOWN`].
    pub after: Option<Logged>,
    /// The hand-overs of the last [`BEING_READ`], oldest first.
    pub handed: Vec<Logged>,
    /// What carers asked for and nobody answered: first what the primary
    /// carer asked for, then the others', oldest first.
    pub needs: Vec<Logged>,
    /// The alerts that are not over, what asks first.
    pub alerts: Vec<Alert>,
    /// Until when no baby is likely to call; `None` without a baby.
    pub until: Option<Until>,
    /// One for each baby that is born.
    pub babies: Vec<BabyCard>,
    /// What runs beside the babies' own: toil, visits, trips.
    pub running: Vec<Logged>,
    /// Notes about what is due, from the last [`DAY`], oldest first.
    pub due: Vec<Logged>,
    /// What was noted about nobody or a carer, oldest first.
    pub notes: Vec<Logged>,
}

/// One baby on the card.
#[derive(Debug, Clone, PartialEq)]
pub struct BabyCard {
    /// Which.
    pub id: BabyId,
    /// Its name; empty until given.
    pub name: String,
    /// Counts and sums since.
    pub totals: Totals,
    /// Bottles since whose amount was measured.
    pub measured: u32,
    /// Nappies since with nothing in them.
    pub dry: u32,
    /// The last feed ever.
    pub last_feed: Option<Logged>,
    /// When the next feed is likely; `None` where that cannot be said.
    pub next_feed: Option<Forecast>,
    /// When the last wet nappy was.
    pub last_wet: Option<Timestamp>,
    /// When the last dirty nappy was.
    pub last_dirty: Option<Timestamp>,
    /// Asleep, awake or unknown.
    pub state: SleepState,
    /// How it was put to sleep last, in the family's words.
    pub to_sleep: Option<String>,
    /// What was tried against crying and wind, and how often it held.
    pub settled: Vec<Method>,
    /// What helped within the last half hour: whether it holds is open.
    pub just_tried: Vec<String>,
    /// What runs, sleep aside.
    pub running: Vec<Logged>,
    /// The last temperature of the last [`DAY`].
    pub temperature: Option<Logged>,
    /// The last dose of each medicine of the last [`DAY`], newest first.
    pub medicines: Vec<Logged>,
    /// Notes, and what was logged with a note or a tag, oldest first.
    pub notes: Vec<Logged>,
}

impl Card {
    /// Returns the card at `now`.
    ///
    /// ```text
    /// hand-overs   H (20 h ago)      H (5 h ago)         H (10 min ago)   now
    /// card                           [--------------------------------------)
    /// handed                                             H
    /// ```
    ///
    /// `zone` is where the baby's hours are, for the forecast of the next feed.
    ///
    /// Cost: a pass over what was logged since, and for each baby one over
    /// fourteen days and one over all that the forecast rests on.
    #[must_use]
    pub fn compute(line: &Timeline, household: &Household, zone: Zone, now: Timestamp) -> Self {
        let (read, before): (Vec<&Logged>, Vec<&Logged>) = hand_overs(line, now)
            .take_while(|one| now - one.fact.start <= TOO_OLD)
            .partition(|one| now - one.fact.start <= BEING_READ);
        let after = before.first().copied();
        let since = after.map_or(now - NONE_KNOWN, |one| one.fact.start);
        let window = Span::new(since, now + TimeDelta::milliseconds(1));
        let born = household.babies.iter().filter(|(_, baby)| !baby.expected());
        let babies: Vec<BabyCard> = born
            .map(|(id, baby)| {
                let next = next_feed(line, *id, baby.born, zone, now);
                let next = Some(next).filter(|next| next.at.is_some());
                let card = BabyCard::compute(line, *id, baby.name.clone(), window, now);
                BabyCard { next_feed: next, ..card }
            })
            .collect();
        let due = |logged: &&Logged| tagged(logged, DUE);
        // What carers say of themselves stays off a card that is passed on.
        let noted = |logged: &&Logged| match logged.fact.subject {
            Subject::Baby(_) => false,
            Subject::Carer(_) => logged.fact.kind() == Kind::Note && !due(logged),
            Subject::Household => noted(logged) && !due(logged),
        };
        let day = Span::new(now - DAY, window.end());
        Self {
            now,
            since,
            after: after.cloned(),
            handed: read.into_iter().rev().cloned().collect(),
            needs: needs(line, household, window, now),
            alerts: Vec::new(),
            until: Until::of_all(babies.iter().map(|b| until(line, Subject::Baby(b.id), now))),
            running: running(line, now).filter(|one| one.fact.subject.baby().is_none()).collect(),
            due: line.starting_in(day).iter().filter(due).cloned().collect(),
            notes: line.starting_in(window).iter().filter(noted).cloned().collect(),
            babies,
        }
    }
}

impl Card {
    /// Returns the card with those of `alerts` that are not over.
    #[must_use]
    pub fn with(self, alerts: &[Alert]) -> Self {
        let live = listed(alerts, self.now).into_iter().filter(|alert| !alert.state.resolved());
        Self { alerts: live.cloned().collect(), ..self }
    }
}

impl BabyCard {
    fn compute(line: &Timeline, id: BabyId, name: String, window: Span, now: Timestamp) -> Self {
        let subject = Subject::Baby(id);
        let of = |logged: &&Logged| logged.fact.subject == subject;
        let Lasts { feed, wet, dirty, .. } = lasts(line, subject, now, 0);
        let start = |logged: Option<&Logged>| logged.map(|logged| logged.fact.start);
        let since = || line.starting_in(window).iter().filter(of);
        let count = |which: fn(&Logged) -> bool| {
            u32::try_from(since().filter(|one| which(one)).count()).unwrap_or(u32::MAX)
        };
        Self {
            id,
            name,
            totals: totals(line, subject, window, now),
            measured: count(measured),
            dry: count(dry),
            last_feed: feed.cloned(),
            next_feed: None,
            last_wet: start(wet),
            last_dirty: start(dirty),
            state: sleep_state(line, subject, now),
            to_sleep: since().rev().find_map(to_sleep),
            settled: methods(line, subject, window, now),
            just_tried: just_tried(line, subject, now),
            running: running(line, now).filter(|one| one.fact.subject == subject).collect(),
            temperature: lately(line, subject, Kind::Temperature, now).next().cloned(),
            medicines: medicines(line, subject, now),
            notes: since().filter(|one| noted(one) && !tagged(one, DUE)).cloned().collect(),
        }
    }
}

/// Returns what was asked for inside `window` and not answered.
fn needs(line: &Timeline, household: &Household, window: Span, now: Timestamp) -> Vec<Logged> {
    let open = |logged: &&Logged| {
        let fact = &logged.fact;
        fact.kind() == Kind::Request && answer(line, fact.subject, fact.start, now).is_none()
    };
    let mut needs: Vec<Logged> = line.starting_in(window).iter().filter(open).cloned().collect();
    let primary = |logged: &Logged| {
        let asked = logged.fact.subject.carer().and_then(|id| household.carer(id));
        asked.is_some_and(|carer| carer.primary)
    };
    // The order of time stays within each half.
    needs.sort_by_key(|logged| !primary(logged));
    needs
}

/// Returns what runs, sleep aside, oldest first.
fn running(line: &Timeline, now: Timestamp) -> impl Iterator<Item = Logged> {
    let present = Span::new(now, now + TimeDelta::milliseconds(1));
    line.touching(present)
        .filter(|logged| logged.fact.open() && logged.fact.kind() != Kind::Sleep)
        .cloned()
}

const fn measured(logged: &Logged) -> bool {
    matches!(logged.fact.detail, Detail::Feed(Feed::Bottle { volume: Some(_), .. }))
}

const fn dry(logged: &Logged) -> bool {
    matches!(&logged.fact.detail, Detail::Nappy(nappy) if matches!(nappy.content, NappyContent::Dry))
}

fn to_sleep(logged: &Logged) -> Option<String> {
    match &logged.fact.detail {
        Detail::Sleep(sleep) => sleep.settled.clone(),
        _ => None,
    }
}

/// Returns what helped against cries that ended too lately to be counted.
fn just_tried(line: &Timeline, baby: Subject, now: Timestamp) -> Vec<String> {
    let lately = line.touching(Span::new(now - HELD, now + TimeDelta::milliseconds(1)));
    lately
        .filter(|logged| logged.fact.subject == baby && logged.fact.span(now).end() + HELD > now)
        .filter_map(|logged| match &logged.fact.detail {
            Detail::Cry(cry) => cry.helped.clone(),
            _ => None,
        })
        .collect()
}

/// Returns the facts of a kind about one subject in the last [`DAY`], newest first.
fn lately(
    line: &Timeline,
    subject: Subject,
    kind: Kind,
    now: Timestamp,
) -> impl Iterator<Item = &Logged> {
    let day = Span::new(now - DAY, now + TimeDelta::milliseconds(1));
    let all = line.starting_in(day).iter().rev();
    all.filter(move |one| one.fact.subject == subject && one.fact.kind() == kind)
}

fn medicines(line: &Timeline, subject: Subject, now: Timestamp) -> Vec<Logged> {
    let mut found: Vec<Logged> = Vec::new();
    let product = |logged: &Logged| match &logged.fact.detail {
        Detail::Medicine(dose) => dose.product.to_lowercase(),
        _ => String::new(),
    };
    for dose in lately(line, subject, Kind::Medicine, now) {
        if found.iter().all(|one| product(one) != product(dose)) {
            found.push(dose.clone());
        }
    }
    found
}

/// Tells whether something was said with it that the counts do not tell.
fn noted(logged: &Logged) -> bool {
    let fact = &logged.fact;
    // A hand-over is told by itself; requests stand among the needs.
    !matches!(fact.kind(), Kind::HandOver | Kind::Request)
        && (fact.kind() == Kind::Note || fact.note.is_some() || !fact.tags.is_empty())
}

fn tagged(logged: &Logged, tag: &str) -> bool {
    logged.fact.tags.iter().any(|one| one.eq_ignore_ascii_case(tag))
}
