//! PiyoLog: one text of a month or a day, in Japanese or English.
//!
//! Falling asleep and waking up are rows of their own and become one sleep.
//! The file's own totals are checked against its rows.

use crate::domain::detail::Detail;
use crate::domain::sleep::Sleep;
use crate::domain::zone::Zone;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::error::ImportError;
use crate::import::piyolog::event::Told;
use crate::import::piyolog::event::told;
use crate::import::piyolog::page::Day;
use crate::import::piyolog::page::Page;
use crate::import::piyolog::page::page;
use crate::import::piyolog::sleep::Moment;
use crate::import::piyolog::sleep::Pair;
use crate::import::piyolog::sleep::pairs;
use crate::import::piyolog::totals::counted;
use crate::import::piyolog::totals::total;
use crate::import::piyolog::words::Event;
use crate::import::raw::Child;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::source::Source;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;
use std::collections::BTreeMap;

mod event;
mod page;
mod sleep;
mod totals;
mod words;

/// What to know about this format.
pub const ABOUT: About = About {
    format: Format::PiyoLog,
    name: "piyolog",
    app: "PiyoLog (ぴよログ)",
    needs: "the text of a month or of single days, Japanese or English; --zone (a Japanese file \
            is taken as Asia/Tokyo where nobody says one); the diary comes in only with --notes",
    how: "export the log from the app as text, a month or a day, and keep it as a .txt file",
    endings: &["txt", "text"],
    known_by: "the first line begins with 【ぴよログ】 or [PiyoLog]",
    recognise,
    reader: Reader::Rows(read),
};

fn recognise(source: &Source) -> Option<String> {
    page::mark(&source.text).map(|mark| format!("its first line begins with {mark}"))
}

/// One row that was read.
struct Line<'a> {
    file: usize,
    row: u64,
    at: NaiveDateTime,
    day: NaiveDate,
    child: Option<&'a str>,
    told: Told,
}

/// A sleep on the wall clock, as far as it is known, for the totals.
struct Slept<'a> {
    child: Option<&'a str>,
    from: NaiveDateTime,
    to: Option<NaiveDateTime>,
}

/// Reads PiyoLog's texts.
///
/// # Errors
///
/// [`ImportError`]: a file that is none of the app's.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "piyolog", ..Found::default() };
    let mut pages = Vec::with_capacity(sources.len());
    for source in sources {
        pages.push(page(&source.text).ok_or_else(|| ImportError::UnknownFile {
            file: source.name.clone(),
            format: "PiyoLog",
            has: shortened(source.text.trim_start().lines().next().unwrap_or_default()),
        })?);
    }
    if pages.iter().all(|page| page.japanese) {
        let tokyo = "Asia/Tokyo".parse::<Zone>().ok();
        found.zone = tokyo.map(|zone| (zone, "the file is in Japanese"));
    }
    found.children = children(&pages, sources, &mut found);
    let lines = lines(&pages, sources, &mut found);
    let slept = sleeps(&lines, sources, &mut found);
    for (file, page) in pages.iter().enumerate() {
        check(&sources[file], (file, page), &lines, &slept, &mut found);
        diaries(&sources[file], (file, page), options, &mut found);
    }
    let other = lines.iter().filter(|line| !line.told.event.is_sleep());
    found.raws.extend(other.map(row));
    found.raws.sort_by_key(|raw| (raw.file, raw.row));
    Ok(found)
}

/// Returns the children, with the birth that most of their ages say.
fn children(pages: &[Page], sources: &[Source], found: &mut Found) -> Vec<Child> {
    let mut births: BTreeMap<&str, (usize, BTreeMap<NaiveDate, usize>)> = BTreeMap::new();
    for (file, page) in pages.iter().enumerate() {
        for day in &page.days {
            if let Some(name) = day.child.as_deref() {
                let (_, votes) = births.entry(name).or_insert((file, BTreeMap::new()));
                if let Some(born) = day.born {
                    *votes.entry(born).or_default() += 1;
                }
            }
        }
    }
    let mut children = Vec::with_capacity(births.len());
    for (name, (file, votes)) in births {
        let born = votes.iter().max_by_key(|(_, count)| **count).map(|(born, _)| *born);
        if let Some(born) = born {
            found.remark(&sources[file], None, Why::BirthFromAge { born });
        }
        let born = born.map(|born| born.and_time(NaiveTime::MIN));
        children.push(Child { name: name.to_owned(), born });
    }
    children
}

/// Reads all rows, and leaves out those that do not read or are only planned.
fn lines<'a>(pages: &'a [Page], sources: &[Source], found: &mut Found) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (file, page) in pages.iter().enumerate() {
        let source = &sources[file];
        for (row, heading) in &page.dateless {
            found.rows_read += 1;
            let why = Why::UnreadableTime { text: shortened(heading) };
            found.leave_out(source, *row, Some("date"), why);
        }
        for day in &page.days {
            for entry in &day.entries {
                found.rows_read += 1;
                match told(entry, page.wide) {
                    Ok(told) if told.planned => {
                        found.leave_out(source, entry.row, None, Why::Planned);
                    }
                    Ok(mut told) => {
                        for (column, why) in told.said.drain(..) {
                            found.warn(source, entry.row, Some(column), why);
                        }
                        let (row, at) = (entry.row, entry.at);
                        let child = day.child.as_deref();
                        lines.push(Line { file, row, at, day: day.date, child, told });
                    }
                    Err((column, why)) => {
                        found.leave_out(source, entry.row, Some(column), why);
                    }
                }
            }
        }
    }
    lines
}

fn row(line: &Line<'_>) -> Raw {
    Raw {
        child: line.child.map(str::to_owned),
        says: line.told.says.clone(),
        more: line.told.more.clone(),
        note: line.told.note.clone(),
        ..Raw::new(line.file, line.row, Written::Local(line.at), line.told.detail.clone())
    }
}

/// Makes sleeps of the rows that begin and end them, and returns them.
fn sleeps<'a>(lines: &[Line<'a>], sources: &[Source], found: &mut Found) -> Vec<Slept<'a>> {
    let mut of: BTreeMap<Option<&str>, Vec<&Line<'a>>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.told.event.is_sleep()) {
        of.entry(line.child).or_default().push(line);
    }
    let mut slept = Vec::new();
    for lines in of.values_mut() {
        lines.sort_by_key(|line| line.at);
        let moment = |line: &&Line<'_>| Moment {
            file: line.file,
            at: line.at,
            awake: line.told.event == Event::Awake,
            unpaired: line.told.unpaired,
            slept: line.told.slept.map(TimeDelta::minutes),
        };
        let moments: Vec<Moment> = lines.iter().map(moment).collect();
        for pair in pairs(&moments) {
            let (raw, one) = paired(pair, lines);
            if let Pair::Woke(_) = pair {
                found.warn(&sources[raw.file], raw.row, None, Why::NoStart);
            }
            slept.extend(one);
            found.raws.push(raw);
        }
    }
    slept
}

/// Makes one fact of a pair, and says how long it was for the totals.
fn paired<'a>(pair: Pair, lines: &[&Line<'a>]) -> (Raw, Option<Slept<'a>>) {
    let slept = |line: &Line<'a>, from, to| Some(Slept { child: line.child, from, to });
    match pair {
        Pair::Woke(to) => (row(lines[to]), None),
        Pair::Ended { to, began } => {
            let line = lines[to];
            (sleep(row(line), began, Some(line)), slept(line, began, Some(line.at)))
        }
        Pair::Begun(from) => {
            let line = lines[from];
            let open = slept(line, line.at, None).filter(|_| !line.told.unpaired);
            (sleep(row(line), line.at, None), open)
        }
        Pair::Again { from, to } => {
            (sleep(row(lines[from]), lines[from].at, Some(lines[to])), None)
        }
        Pair::Whole { from, to } => {
            let (from, to) = (lines[from], lines[to]);
            let notes = [from, to].into_iter().filter_map(|line| line.told.note.as_deref());
            let raw = Raw { also: vec![to.row], note: joined(notes), ..row(from) };
            (sleep(raw, from.at, Some(to)), slept(from, from.at, Some(to.at)))
        }
    }
}

fn sleep(raw: Raw, began: NaiveDateTime, woke: Option<&Line<'_>>) -> Raw {
    Raw {
        start: Written::Local(began),
        end: woke.map_or(End::Missing, |line| End::At(Written::Local(line.at))),
        minutes: woke.and_then(|line| line.told.slept),
        detail: Detail::Sleep(Sleep::default()),
        may_run: true,
        ..raw
    }
}

fn joined<'a>(notes: impl Iterator<Item = &'a str>) -> Option<String> {
    let notes: Vec<&str> = notes.collect();
    (!notes.is_empty()).then(|| notes.join("\n"))
}

/// Checks the totals of every day against its rows.
fn check(
    source: &Source,
    (file, page): (usize, &Page),
    lines: &[Line<'_>],
    slept: &[Slept<'_>],
    found: &mut Found,
) {
    let mut of: BTreeMap<NaiveDate, Vec<&Told>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.file == file) {
        of.entry(line.day).or_default().push(&line.told);
    }
    let (mut checked, mut agree) = (0, 0);
    for day in &page.days {
        let rows = of.get(&day.date).map_or(&[][..], Vec::as_slice);
        let minutes = minutes(day, slept);
        for (row, text) in &day.totals {
            let Some((event, what, said)) = total(text) else { continue };
            let all = counted(event, rows.iter().copied(), minutes);
            let counted = all.as_far_as(said);
            checked += 1;
            if said.agrees(counted) {
                agree += 1;
            } else {
                let cut = said.cut(counted, all.count.unwrap_or(0));
                let why = Why::OwnTotalDiffers {
                    what: shortened(what),
                    said: said.to_string(),
                    counted: counted.to_string(),
                    because: if cut { "; rows are cut to the minute" } else { "" },
                };
                found.warn(source, *row, None, why);
            }
        }
    }
    if checked > 0 {
        found.remark(source, None, Why::TotalsChecked { checked, agree });
    }
}

/// Returns the minutes of sleep between one midnight and the next, as the
/// app counts them; a sleep whose end is in no file goes on until midnight.
fn minutes(day: &Day, slept: &[Slept<'_>]) -> u32 {
    let midnight = day.date.and_time(NaiveTime::MIN);
    let next = midnight + TimeDelta::days(1);
    let here = slept.iter().filter(|one| one.child == day.child.as_deref());
    let last = here.clone().map(|one| one.from).filter(|from| *from < next).max();
    let length = |one: &Slept<'_>| {
        let to = one.to.or_else(|| (last == Some(one.from)).then_some(next))?;
        let from = one.from.max(midnight);
        Some((to.min(next) - from).num_minutes())
            .filter(|_| one.to.is_some() || one.from >= midnight)
    };
    let sum: i64 = here.filter_map(length).filter(|minutes| *minutes > 0).sum();
    u32::try_from(sum).unwrap_or(u32::MAX)
}

/// Adds the diary of each day, private as it is.
fn diaries(
    source: &Source,
    (file, page): (usize, &Page),
    options: &Options<'_>,
    found: &mut Found,
) {
    let mut any = false;
    for day in &page.days {
        let Some((row, text)) = &day.diary else { continue };
        any = true;
        found.rows_read += 1;
        let detail = Detail::Note { text: text.clone() };
        found.raws.push(Raw {
            child: day.child.clone(),
            says: vec!["diary".to_owned(), text.clone()],
            ..Raw::new(file, *row, Written::Day(day.date), detail)
        });
    }
    if any && options.notes {
        found.remark(source, None, Why::DateOnly);
    }
}
