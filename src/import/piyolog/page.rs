//! A PiyoLog text taken apart: days, their rows, their totals, their diary.
//!
//! ```text
//! 【ぴよログ】2026年3月        or [PiyoLog]Thu, 5 Mar 2026 for one day
//! ----------
//! 2026/3/5(木)                date
//! そら (0歳0か月11日)          name and age
//!
//! 00:05 寝る                  rows; a note may run over lines
//!
//! 睡眠合計　 13時間55分        totals
//!
//! …                           diary
//! ```

use crate::import::piyolog::totals::is_total;
use chrono::Months;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// What stands at the head of a Japanese file.
const JAPANESE: &str = "【ぴよログ】";
/// What stands at the head of an English file.
const ENGLISH: &str = "[PiyoLog]";

/// One file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Whether it is in Japanese.
    pub japanese: bool,
    /// Whether three spaces stand between the parts of a row, not one.
    pub wide: bool,
    /// The days, in the order of the file.
    pub days: Vec<Day>,
    /// Rows that stand under no date, and what stands in its place.
    pub dateless: Vec<(u64, String)>,
}

/// One day of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// The child's name.
    pub child: Option<String>,
    /// The birth, as the age on this date says it.
    pub born: Option<NaiveDate>,
    /// The rows.
    pub entries: Vec<Entry>,
    /// Line and words of each total.
    pub totals: Vec<(u64, String)>,
    /// First line and words of the diary.
    pub diary: Option<(u64, String)>,
}

/// One row.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its line.
    pub row: u64,
    /// Its wall clock.
    pub at: NaiveDateTime,
    /// What stands behind the clock, with the spaces before it.
    pub words: String,
    /// Lines below it that go on with its note.
    pub more: Vec<String>,
}

/// Returns the mark that a text of the app begins with.
#[must_use]
pub fn mark(text: &str) -> Option<&'static str> {
    [JAPANESE, ENGLISH].into_iter().find(|mark| text.trim_start().starts_with(mark))
}

/// A line with its number.
type Line<'a> = (u64, &'a str);

/// Takes `text` apart; `None` when it does not begin as the app's files do.
#[must_use]
pub fn page(text: &str) -> Option<Page> {
    // A line drawn at the very end begins nothing.
    let text = text.trim_end_matches(['-', '\n', ' ']);
    let lines: Vec<Line<'_>> = (1..).zip(text.lines()).collect();
    let head = lines.iter().position(|(_, line)| !line.trim().is_empty())?;
    let title = lines[head].1.trim();
    let mark = mark(title)?;
    let rest = title.strip_prefix(mark)?;
    let mut page = Page { japanese: mark == JAPANESE, ..Page::default() };
    let mut first = head + 1;
    let mut dated = date(rest);
    let mut heading = rest.to_owned();
    for at in head + 1..lines.len() {
        if at >= first && begins_a_day(&lines, at) {
            page.take(dated, &heading, &lines[first..at]);
            let next = lines[at + 1..].iter().position(|(_, line)| !line.trim().is_empty());
            let next = next.map_or(lines.len() - 1, |next| at + 1 + next);
            dated = date(lines[next].1);
            lines[next].1.trim().clone_into(&mut heading);
            first = next + 1;
        }
    }
    page.take(dated, &heading, lines.get(first..).unwrap_or_default());
    let all = || page.days.iter().flat_map(|day| &day.entries);
    page.wide = all().filter(|entry| entry.words.starts_with("  ")).count() * 2 > all().count();
    Some(page)
}

/// Tells whether a new day begins at this line; a family may draw such a line
/// in its diary too.
fn begins_a_day(lines: &[Line<'_>], at: usize) -> bool {
    let line = lines[at].1.trim();
    if line.len() < 5 || !line.bytes().all(|byte| byte == b'-') {
        return false;
    }
    let near = lines[at + 1..].iter().take(6).map(|(_, line)| line.trim());
    let mut near = near.filter(|line| !line.is_empty());
    match (near.next(), near.next()) {
        (Some(next), after) => date(next).is_some() || after.and_then(named).is_some(),
        (None, _) => false,
    }
}

impl Page {
    fn take(&mut self, date: Option<NaiveDate>, heading: &str, lines: &[Line<'_>]) {
        if let Some(date) = date {
            self.days.push(Day::new(date, lines));
        } else {
            let rows = lines.iter().filter(|(_, line)| clock(line).is_some());
            self.dateless.extend(rows.map(|(row, _)| (*row, heading.to_owned())));
        }
    }
}

impl Day {
    fn new(date: NaiveDate, lines: &[Line<'_>]) -> Self {
        let mut day = Self { date, ..Self::default() };
        let mut lines = lines;
        let first = lines.iter().position(|(_, line)| !line.trim().is_empty());
        if let Some(first) = first
            && let Some((name, age)) = named(lines[first].1)
        {
            day.child = Some(name.to_owned()).filter(|name| !name.is_empty());
            day.born = age.before(date);
            lines = &lines[first + 1..];
        }
        let (rows, totals, diary) = parts(lines);
        let mut words = Vec::new();
        for line in rows {
            day.row(*line, &mut words);
        }
        for entry in &mut day.entries {
            while entry.more.last().is_some_and(|line| line.trim().is_empty()) {
                entry.more.pop();
            }
        }
        day.totals = totals.iter().map(|(row, line)| (*row, line.trim().to_owned())).collect();
        words.extend(diary.iter().copied());
        let first = words.iter().find(|(_, line)| !line.trim().is_empty()).map(|(row, _)| *row);
        day.diary = first.map(|row| {
            let text: Vec<&str> = words.iter().map(|(_, line)| line.trim_end()).collect();
            (row, text.join("\n").trim().to_owned())
        });
        day
    }

    /// Takes one line above the totals.
    fn row<'a>(&mut self, (row, line): Line<'a>, words: &mut Vec<Line<'a>>) {
        if let Some((minutes, rest)) = clock(line) {
            let at = self.date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes);
            self.entries.push(Entry { row, at, words: rest.to_owned(), more: Vec::new() });
        } else if let Some(entry) = self.entries.last_mut() {
            entry.more.push(line.trim_end().to_owned());
        } else {
            words.push((row, line));
        }
    }
}

/// Splits a day into its rows, its totals and its diary.
///
/// Without totals the first blank line below the last row ends the rows.
fn parts<'a, 'b>(lines: &'b [Line<'a>]) -> (&'b [Line<'a>], &'b [Line<'a>], &'b [Line<'a>]) {
    let blank = |at: usize| lines[at].1.trim().is_empty();
    let total = |at: usize| is_total(lines[at].1.trim()) && (at == 0 || blank(at - 1));
    if let Some(first) = (0..lines.len()).find(|at| total(*at)) {
        let count = lines[first..].iter().take_while(|(_, line)| is_total(line.trim())).count();
        return (&lines[..first], &lines[first..first + count], &lines[first + count..]);
    }
    let last = lines.iter().rposition(|(_, line)| clock(line).is_some());
    let end =
        last.map_or(0, |last| (last..lines.len()).find(|at| blank(*at)).unwrap_or(lines.len()));
    (&lines[..end], &[], &lines[end..])
}

/// Reads `08:45`, `8:45 PM`, `25:30` at the start of a line: the minutes since
/// midnight and what stands behind.
fn clock(line: &str) -> Option<(i64, &str)> {
    let (hour, rest) = number(line)?;
    let (minute, mut rest) = number(rest.strip_prefix(':')?)?;
    if hour > 47 || minute > 59 {
        return None;
    }
    let mut hours = hour;
    for (word, half) in [(" AM", 0), (" PM", 12)] {
        let head = rest.get(..word.len());
        if hour <= 12 && head.is_some_and(|head| head.eq_ignore_ascii_case(word)) {
            hours = hour % 12 + half;
            rest = &rest[word.len()..];
            break;
        }
    }
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ends.then_some((hours * 60 + minute, rest))
}

/// Reads one or two digits.
fn number(text: &str) -> Option<(i64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let value = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    Some((value, rest))
}

/// Reads `2026/3/5(木)`, `Thu, Mar 5, 2026`, `Thu, 5 Mar 2026`.
fn date(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let text = text.trim();
    let bare = text.split(['(', '（']).next()?;
    let slashed: Vec<u32> = bare.trim().split('/').map_while(|part| part.parse().ok()).collect();
    if let [year, month, day] = slashed[..] {
        return NaiveDate::from_ymd_opt(
            i32::try_from(year).ok().filter(|y| *y < 9999)?,
            month,
            day,
        );
    }
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.split([' ', ',', '.']).filter(|word| !word.is_empty()) {
        let short: String = word.to_lowercase().chars().take(3).collect();
        let of_year = (1..).zip(MONTHS).find(|(_, name)| *name == short).map(|(month, _)| month);
        match word.parse::<i32>() {
            Ok(number) if (1000..9999).contains(&number) && year.is_none() => year = Some(number),
            Ok(number) if day.is_none() => day = u32::try_from(number).ok(),
            Err(_) if of_year.is_some() && month.is_none() => month = of_year,
            Err(_) if DAYS.contains(&short.as_str()) => {}
            _ => return None,
        }
    }
    NaiveDate::from_ymd_opt(year?, month?, day?)
}

/// An age in years, months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Age {
    months: u32,
    days: i64,
}

impl Age {
    fn before(self, date: NaiveDate) -> Option<NaiveDate> {
        date.checked_sub_months(Months::new(self.months))?
            .checked_sub_signed(TimeDelta::days(self.days))
    }
}

/// Reads `そら (0歳0か月11日)`, `Sora (0y0m22d)`, `Sora (7 mo 12 d)`.
fn named(line: &str) -> Option<(&str, Age)> {
    let line = line.trim();
    let inside = line.strip_suffix([')', '）'])?;
    let (name, age) = inside.rsplit_once(['(', '（'])?;
    let mut found = Age { months: 0, days: 0 };
    let mut rest = age.trim();
    let mut any = false;
    while !rest.is_empty() && rest != "old" {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let value: u32 = rest[..end].parse().ok().filter(|value| *value < 400)?;
        let behind = rest[end..].trim_start();
        let next = behind.find(|c: char| c.is_ascii_digit() || c == ' ').unwrap_or(behind.len());
        match behind.get(..next)?.chars().next()? {
            '歳' | 'y' => found.months += value * 12,
            'か' | 'ヶ' | 'カ' | 'ヵ' | 'm' => found.months += value,
            '日' | 'd' => found.days += i64::from(value),
            _ => return None,
        }
        any = true;
        rest = behind[next..].trim_start();
    }
    any.then_some((name.trim(), found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn dates_of_both_languages() {
        for (text, expected) in [
            ("2026/3/5(木)", Some(day(2026, 3, 5))),
            ("2026/3/5(木),", Some(day(2026, 3, 5))),
            ("Thu, Mar 5, 2026", Some(day(2026, 3, 5))),
            ("Thu, 5 Mar 2026", Some(day(2026, 3, 5))),
            ("Sat, 5 Sept 2026", Some(day(2026, 9, 5))),
            ("2026年3月", None),
            ("Mar 2026", None),
            ("2026/13/5(木)", None),
            ("2026/2/29", None),
            ("5", None),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
    }

    #[test]
    fn clocks_run_past_midnight_and_know_halves_of_the_day() {
        for (text, expected) in [
            ("08:45 寝る", Some((525, " 寝る"))),
            ("08:45 PM   寝る", Some((1245, "   寝る"))),
            ("12:05 AM Sleep", Some((5, " Sleep"))),
            ("12:05 PM Sleep", Some((725, " Sleep"))),
            ("25:30 寝る", Some((1530, " 寝る"))),
            ("8:05", Some((485, ""))),
            ("48:00 寝る", None),
            ("08:60 寝る", None),
            ("08:45寝る", None),
            ("108:45 x", None),
            ("at 08:45", None),
        ] {
            assert_eq!(clock(text), expected, "{text}");
        }
    }

    #[test]
    fn ages_of_both_languages_say_the_birth() {
        let date = day(2026, 3, 15);
        for (line, name, born) in [
            ("そら (0歳0か月11日)", "そら", day(2026, 3, 4)),
            ("そら（1歳2か月3日）", "そら", day(2025, 1, 12)),
            ("Sora (0y0m22d)", "Sora", day(2026, 2, 21)),
            ("Sora B (7 mo 12 d)", "Sora B", day(2025, 8, 3)),
            ("(0m 3d old)", "", day(2026, 3, 12)),
        ] {
            let (found, age) = named(line).expect(line);
            assert_eq!((found, age.before(date)), (name, Some(born)), "{line}");
        }
        for line in ["うんち (多め)", "Sora", "Sora ()", "Sora (99999999999 d)", "Walk (5x)"] {
            assert_eq!(named(line), None, "{line}");
        }
    }

    #[test]
    fn a_line_drawn_in_the_diary_begins_no_day() {
        let text = "[PiyoLog]Thu, 5 Mar 2026\nSora (0y0m22d)\n\n08:00 Pee\n\nPee   1times\n\none\n----------\ntwo\n";
        let page = page(text).expect("a page");
        let [day] = &page.days[..] else { panic!("one day") };
        assert_eq!(day.diary, Some((8, "one\n----------\ntwo".to_owned())));
    }
}
