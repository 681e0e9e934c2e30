//! `status`, `carers`, `trends` and `timeline`: looking, never changing.

use crate::app::alert_words;
use crate::app::model::Model;
use crate::board::alerts::Counts;
use crate::cli::Global;
use crate::cli::carers;
use crate::cli::glance::Glance;
use crate::cli::glance::Seen;
use crate::cli::growth;
use crate::cli::meds;
use crate::cli::milk;
use crate::cli::oncall;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::slo;
use crate::cli::status;
use crate::cli::timeline;
use crate::cli::timeline::About;
use crate::cli::trends;
use crate::cli::vaccinations;
use crate::cli::verb::Status;
use crate::cli::verb::Timeline;
use crate::cli::verb::vaccinations::Whose;
use crate::cli::when::When;
use crate::domain::fact::Extent;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::metrics::last::SleepState;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Place;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::store::BabyLine;
use crate::store::Brief;
use crate::store::Line;
use crate::store::Store;
use crate::text::amount::amount;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::frame::CLOCK_BEHIND;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time::duration;
use chrono::DateTime;
use chrono::TimeDelta;

/// How many facts `timeline` shows when it is not told from when on.
const PAGE: usize = 50;

/// Answers what holds now.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn status(global: &Global, how: &Status) -> Result<Answer, Problem> {
    if how.line || how.waybar || how.check {
        return short(global, how);
    }
    let session = Session::read(global)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", status::json(&session.model)),
        format => status::text(&session.model, format == Format::Plain),
    };
    let behind = clock_behind(&session.model);
    Ok(Answer::asked(text).aside(session.aside).aside(behind))
}

/// Says so when the newest entry was written after now: what lies ahead of a
/// clock that jumped back is not shown.
fn clock_behind(model: &Model) -> Option<String> {
    let behind = model.board.clock_behind.filter(|behind| *behind >= TimeDelta::minutes(1))?;
    let said = || CLOCK_BEHIND.fill(Tone::Ops, &[&duration(behind)]);
    (!model.as_if).then(said)
}

/// Answers how the carers are; reads as far back as their nights are told.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn carers(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read_far(global)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", carers::json(&session.model)),
        format => carers::text(&session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers who is on call and who next.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn on_call(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", oncall::json(&session.model)),
        format => oncall::text(&session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers what is promised and what is left of it; with `id` that objective.
///
/// # Errors
///
/// A [`Problem`] with what the store says, or the nearest id there is.
pub fn slo(global: &Global, id: Option<&str>) -> Result<Answer, Problem> {
    let session = Session::read_far(global)?;
    let model = &session.model;
    if let Some(id) = id {
        slo::known(model, id)?;
    }
    let plain = out::format(global) == Format::Plain;
    let text = match (out::format(global), id) {
        (Format::Json, id) => format!("{}\n", slo::json(model, id)),
        (_, Some(id)) => slo::details(model, id, plain),
        (_, None) => slo::text(model, plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers how figures went; reads as far back as it tells.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn trends(global: &Global, asked: trends::Asked) -> Result<Answer, Problem> {
    let session = Session::read_days(global, asked.reach())?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", trends::json(&session.model, asked)),
        format => trends::text(&session.model, asked, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers how each baby grows; reads as far back as the standard reaches.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn growth(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read_days(global, growth::REACH)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", growth::json(&session.model)),
        format => growth::text(&session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers what milk is kept, and until when.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn milk(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read_days(global, milk::REACH)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", milk::json(&session.model)),
        format => milk::text(&session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers what was given and from when on the next dose is possible.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn meds(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read_days(global, meds::REACH)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", meds::json(&session.model)),
        format => meds::text(&session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers which vaccinations are due, booked, given.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn vaccinations(global: &Global, asked: Option<Whose>) -> Result<Answer, Problem> {
    let asked = asked.map(Whose::schedule);
    let session = Session::read_days(global, vaccinations::REACH)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", vaccinations::json(&session.model, asked)),
        format => vaccinations::text(&session.model, asked, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

fn short(global: &Global, how: &Status) -> Result<Answer, Problem> {
    let glance = glance(global)?;
    if how.waybar {
        return Ok(Answer::asked(format!("{}\n", glance.waybar())));
    }
    if how.check {
        let (line, code) = glance.check();
        let line = [Some(line), unwatched(global)?].into_iter().flatten().collect::<Vec<_>>();
        let line = line.join(" · ");
        return Ok(Answer { code, ..Answer::asked(format!("{line}\n")) });
    }
    let line = match &how.format {
        Some(format) => glance.format(format)?,
        None => glance.line(),
    };
    Ok(Answer::asked(format!("{line}\n")))
}

/// Returns that nobody watches, where that is so; of a past moment nothing is said.
fn unwatched(global: &Global) -> Result<Option<String>, Problem> {
    if global.now.is_some() {
        return Ok(None);
    }
    let place = Place::find(global)?;
    let Some(store) = place.open_read()? else { return Ok(None) };
    let watch = store.watch().map_err(|error| store_problem(&error))?;
    let zone = place.machine_zone;
    let style =
        Style { tone: Tone::Ops, clock: Clock::H24, units: Units::default(), zone, ascii: false };
    Ok(alert_words::unwatched_at(&watch, place.clock.now(), &style))
}

/// Reads the few columns the line needs; a past moment needs the facts.
fn glance(global: &Global) -> Result<Glance, Problem> {
    if global.now.is_some() {
        return Ok(status::glance(&Session::read(global)?.model));
    }
    let place = Place::find(global)?;
    let now = place.clock.now();
    let Some(store) = place.open_read()? else {
        let alerts = Counts::default();
        return Ok(Glance { now, babies: Vec::new(), data_age: None, alerts });
    };
    let line = store.line().map_err(|error| store_problem(&error))?;
    Ok(narrow(&line, now))
}

fn narrow(line: &Line, now: Timestamp) -> Glance {
    let babies: Vec<Seen> =
        line.babies.iter().map(|baby| seen(baby, line.household.units)).collect();
    let moment =
        |brief: &Option<Brief>| brief.as_ref().map(|brief| brief.end.unwrap_or(brief.start));
    let newest = line
        .babies
        .iter()
        .flat_map(|baby| {
            [&baby.feed, &baby.asleep, &baby.slept, &baby.woke, &baby.nappy].map(moment)
        })
        .flatten()
        .max();
    let data_age = newest.map(|at| (now - at).max(TimeDelta::zero()));
    let alerts = Counts { page: line.pages, ticket: line.tickets };
    Glance { now, babies, data_age, alerts }
}

fn seen(line: &BabyLine, units: Units) -> Seen {
    let ended = line.slept.as_ref().and_then(|slept| slept.end);
    let seen_awake = ended.max(line.woke.as_ref().map(|woke| woke.start));
    let state = match &line.asleep {
        Some(open) => SleepState::Asleep(open.start),
        None => seen_awake.map_or(SleepState::Unknown, SleepState::Awake),
    };
    let nappy = |content: [&str; 2]| {
        let brief = line.nappy.as_ref()?;
        let variant = brief.variant.as_deref().unwrap_or_default();
        content.contains(&variant).then_some(brief.start)
    };
    Seen {
        name: line.baby.name.clone(),
        fed: line.feed.as_ref().map(|feed| feed.start),
        feeding: line.feed.as_ref().is_some_and(|feed| feed.open),
        amount: line.feed.as_ref().and_then(|feed| bottle(feed, units)),
        state,
        wet: nappy(["wet", "both"]),
        dirty: nappy(["dirty", "both"]),
    }
}

/// The column keeps tenths of a millilitre.
fn bottle(feed: &Brief, units: Units) -> Option<String> {
    let bottle = feed.variant.as_deref().is_some_and(|variant| variant.starts_with("bottle"));
    let tenths = feed.amount.filter(|_| bottle)?;
    let volume: Measured<Millilitres> = Measured::new(f64::from(tenths) / 10.0, Unit::Ml).ok()?;
    let style = Style { tone: Tone::Ops, clock: Clock::H24, units, zone: Zone::UTC, ascii: true };
    Some(amount(&volume, &style))
}

/// Answers what was logged, oldest first.
///
/// # Errors
///
/// A [`Problem`] with what the store says; nothing matched is one too.
pub fn timeline(global: &Global, which: &Timeline) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let facts = match &session.store {
        Some(store) => chosen(store, which, &session)?,
        None => Vec::new(),
    };
    let model = &session.model;
    let about = About { household: &model.household, style: &model.ui.style, now: model.now };
    if out::format(global) == Format::Json {
        return Ok(Answer::asked(format!("{}\n", timeline::json(&facts, about))));
    }
    if facts.is_empty() {
        return Err(Problem::new(code::NOTHING, words::NOTHING_LOGGED.say(Tone::Ops)));
    }
    Ok(Answer::asked(timeline::text(&facts, about)).aside(session.aside))
}

fn chosen(store: &Store, which: &Timeline, session: &Session) -> Result<Vec<Logged>, Problem> {
    let (zone, now) = (session.model.zone(), session.model.now);
    let at =
        |moment: Result<Timestamp, String>| moment.map_err(|why| Problem::new(code::REFUSED, why));
    let from = which.from.map(|from: When| at(from.start(zone, now))).transpose()?;
    let to = which.to.map(|to| at(to.end(zone, now))).transpose()?;
    let to = to.unwrap_or(now + TimeDelta::milliseconds(1));
    let limit = which.limit.or_else(|| from.is_none().then_some(PAGE));
    let first = from.unwrap_or(DateTime::UNIX_EPOCH);
    let mut facts = match limit {
        // Pages reach as far as they must; a kind may be rare.
        Some(limit) if which.kind.is_none() => {
            let page = u32::try_from(limit).unwrap_or(u32::MAX);
            let mut newest = store.older(to, page).map_err(|error| store_problem(&error))?;
            newest.reverse();
            newest
        }
        _ => store.window(first, to).map_err(|error| store_problem(&error))?,
    };
    facts.retain(|logged| {
        let reaches = match logged.fact.extent {
            Extent::Instant => logged.fact.start >= first,
            Extent::Open => true,
            Extent::Until(end) => logged.fact.start >= first || end > first,
        };
        reaches && which.kind.is_none_or(|kind| logged.fact.kind() == kind)
    });
    let over = limit.map_or(0, |limit| facts.len().saturating_sub(limit));
    facts.drain(..over);
    Ok(facts)
}
