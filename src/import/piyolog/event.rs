//! What each word of a row means here, in both languages.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::measure::Temperature;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::pump::Pump;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::sleep::Sleep;
use crate::import::amount::Feet;
use crate::import::amount::What;
use crate::import::amount::measured;
use crate::import::number::minutes;
use crate::import::piyolog::page::Entry;
use crate::import::piyolog::words::COLOURS;
use crate::import::piyolog::words::Event;
use crate::import::piyolog::words::SIZES;
use crate::import::piyolog::words::WORDS;
use crate::import::raw::Said;
use crate::import::table::shortened;
use crate::import::warning::Why;

/// One row as it reads.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// What it is about.
    pub event: Event,
    /// What happened; for falling asleep and waking what pairing makes of it.
    pub detail: Detail,
    /// What its identity stands on.
    pub says: Vec<String>,
    /// What a fact has no place for.
    pub more: Vec<String>,
    /// Private words.
    pub note: Option<String>,
    /// Whether it is planned, not done.
    pub planned: bool,
    /// Whether the app found no other half of this sleep.
    pub unpaired: bool,
    /// How long the sleep was that ended, in minutes.
    pub slept: Option<i64>,
    /// What is to be said about it.
    pub said: Vec<Said>,
}

/// A row's content while it is read.
struct Reading<'a> {
    /// What is not read yet.
    rest: &'a str,
    more: Vec<String>,
    said: Vec<Said>,
}

/// Reads one row; `wide` says how many spaces stand between its parts.
///
/// # Errors
///
/// The column and why it cannot be taken.
pub fn told(entry: &Entry, wide: bool) -> Result<Told, Said> {
    let Split { event, word, content, note } = split(&entry.words, wide);
    if word.is_empty() {
        return Err(("event", Why::UnknownWord { text: String::new() }));
    }
    let planned = ["(予定)", "（予定）", "(planned)", "(scheduled)"];
    let planned = event == Event::Vaccine
        && planned.iter().any(|mark| entry.words.to_lowercase().contains(mark));
    let mut reading = Reading { rest: content, more: Vec::new(), said: Vec::new() };
    let bracket = |mark: &str| content.split_whitespace().collect::<String>().contains(mark);
    let unpaired = bracket("(!)") || bracket("（！）");
    let slept = (event == Event::Awake && !unpaired).then(|| reading.slept()).flatten();
    let detail = if event.is_sleep() {
        if unpaired {
            reading.bracketed();
        }
        if event == Event::Awake { Detail::Wake } else { Detail::Sleep(Sleep::default()) }
    } else {
        reading.detail(event, word)?
    };
    let rest = reading.rest.trim();
    let used = content.strip_suffix(rest).unwrap_or(content);
    let kind = event.name().unwrap_or(word).to_owned();
    let says = match event {
        Event::Asleep | Event::Awake => vec!["sleep".to_owned()],
        _ => vec![kind, used.split_whitespace().collect::<Vec<_>>().join(" ")],
    };
    let lines = [rest, note].into_iter().chain(entry.more.iter().map(String::as_str));
    let lines: Vec<&str> = lines.skip_while(|line| line.trim().is_empty()).collect();
    let note = lines.join("\n").trim().to_owned();
    let Reading { more, said, .. } = reading;
    let note = Some(note).filter(|note| !note.is_empty());
    Ok(Told { event, detail, says, more, note, planned, unpaired, slept, said })
}

/// The parts of a row.
struct Split<'a> {
    event: Event,
    word: &'a str,
    content: &'a str,
    note: &'a str,
}

fn split(words: &str, wide: bool) -> Split<'_> {
    let text = words.trim();
    let fits = |word: &str| {
        let head = text.get(..word.len());
        let same = head.is_some_and(|head| head.to_lowercase() == word);
        same && text[word.len()..].chars().next().is_none_or(|c| c.is_whitespace() || c == '(')
    };
    let known = WORDS.iter().filter(|(word, _)| fits(word)).max_by_key(|(word, _)| word.len());
    let (event, end) = match known {
        Some((word, event)) => (*event, word.len()),
        None if wide => (Event::Own, text.find("  ").unwrap_or(text.len())),
        None => (Event::Own, text.find(char::is_whitespace).unwrap_or(text.len())),
    };
    let (word, tail) = text.split_at(end);
    let (content, note) = if tail.starts_with("  ") {
        ("", tail)
    } else {
        tail.trim_start().split_once("  ").unwrap_or((tail, ""))
    };
    Split { event, word: word.trim(), content: content.trim(), note: note.trim() }
}

impl<'a> Reading<'a> {
    fn detail(&mut self, event: Event, word: &str) -> Result<Detail, Said> {
        Ok(match event {
            Event::Breast => self.breast(),
            Event::Formula => self.bottle(Some(Milk::Formula)),
            Event::Expressed => self.bottle(Some(Milk::Expressed)),
            Event::Drink => {
                self.more.push(word.to_owned());
                self.bottle(Some(Milk::Other))
            }
            Event::Pump => Detail::Pump(Pump { total: self.volume(), ..Pump::default() }),
            Event::Meal => self.solids(None),
            Event::Snack => self.solids(Some(word)),
            Event::Pee => self.nappy(true),
            Event::Poo => self.nappy(false),
            Event::Temperature => {
                let value = self.needed(What::Temperature)?;
                Detail::Temperature(Temperature { value, method: None, well: false })
            }
            Event::Weight => Detail::Measurement(Measurement::Weight(self.needed(What::Weight)?)),
            Event::Length => Detail::Measurement(Measurement::Length(self.needed(What::Length)?)),
            Event::Head => Detail::Measurement(Measurement::Head(self.needed(What::Length)?)),
            Event::Medicine => {
                let product = self.all().unwrap_or(word).to_owned();
                Detail::Medicine(Medicine {
                    product,
                    strength: None,
                    amount: None,
                    ..Medicine::default()
                })
            }
            Event::Vaccine => {
                Detail::Vaccination { name: self.all().unwrap_or(word).to_owned(), booked: None }
            }
            Event::Hospital => Detail::Trip { text: word.to_owned() },
            Event::Milestone => Detail::Milestone { text: self.all().unwrap_or(word).to_owned() },
            Event::Memo => Detail::Note { text: self.all().unwrap_or_default().to_owned() },
            Event::Known(name) => {
                let inside = self.bracketed().map(str::to_owned);
                self.more.extend(inside);
                Detail::Custom { name: name.to_owned(), value: None }
            }
            Event::Own | Event::Asleep | Event::Awake => {
                self.said.push(("event", Why::OwnKind { activity: shortened(word) }));
                Detail::Custom { name: word.to_owned(), value: None }
            }
        })
    }

    /// Takes all that is left.
    fn all(&mut self) -> Option<&'a str> {
        let all = std::mem::take(&mut self.rest).trim();
        Some(all).filter(|all| !all.is_empty())
    }

    /// Takes what stands in parentheses in front.
    fn bracketed(&mut self) -> Option<&'a str> {
        let inside = self.rest.trim_start().strip_prefix(['(', '（'])?;
        let end = inside.find([')', '）'])?;
        let behind = &inside[end..];
        self.rest = &behind[behind.chars().next().map_or(0, char::len_utf8)..];
        Some(inside[..end].trim())
    }

    fn slept(&mut self) -> Option<i64> {
        duration(self.bracketed()?).map(i64::from)
    }

    /// Takes the next word.
    fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest.trim_start();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        (!word.is_empty()).then(|| {
            self.rest = rest;
            word
        })
    }

    /// Reads `左 2分 → 右 4分`, `L 10m ▶ R 5m`, `左 5分 / 右 4分 (50ml)`.
    fn breast(&mut self) -> Detail {
        let mut sides: Vec<SideRun> = Vec::new();
        let (mut reversed, mut open) = (false, false);
        loop {
            let before = self.rest;
            if let Some(volume) = self.bracketed() {
                self.more.push(volume.to_owned());
                continue;
            }
            let Some(word) = self.word() else { break };
            let run = sides.last_mut().filter(|run| run.minutes.is_none());
            if let Some((side, rest)) = side(word) {
                sides.push(SideRun { minutes: duration(rest), ..SideRun::of(side) });
            } else if let (Some(run), Some(minutes)) = (run, duration(word)) {
                run.minutes = Some(minutes);
            } else {
                match word.trim_end_matches('\u{fe0e}') {
                    "→" | "▶" => {}
                    "←" | "◀" => reversed = true,
                    "/" | "／" => open = true,
                    _ => {
                        self.rest = before;
                        break;
                    }
                }
            }
        }
        if reversed {
            sides.reverse();
        }
        if open && sides.len() > 1 {
            self.more.push("order of sides not said".to_owned());
        }
        Detail::Feed(Feed::Breast { sides })
    }

    fn bottle(&mut self, milk: Option<Milk>) -> Detail {
        Detail::Feed(Feed::Bottle { volume: self.volume(), milk })
    }

    /// Takes a volume; one that does not read is kept as words.
    fn volume<Q>(&mut self) -> Option<Measured<Q>>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let before = self.rest;
        match self.amount(What::Volume)? {
            Ok(volume) => Some(volume),
            Err(why) => {
                let used = before.strip_suffix(self.rest).unwrap_or(before).trim();
                self.more.push(used.to_owned());
                self.said.push(("amount", why));
                None
            }
        }
    }

    fn needed<Q>(&mut self, what: What) -> Result<Measured<Q>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let none = || Err(Why::NotANumber { text: shortened(self.rest) });
        let none = none();
        self.amount(what).unwrap_or(none).map_err(|why| ("amount", why))
    }

    /// Takes an amount of one word or two: `8lb 6oz`; `None` where no digit leads.
    fn amount<Q>(&mut self, what: What) -> Option<Result<Measured<Q>, Why>>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let rest = self.rest.trim_start();
        if !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let read = |text: &str| measured(text, (what, Feet::Unknown), None);
        let word = self.word()?;
        let one = self.rest;
        if let Some(second) = self.word() {
            let both = &rest[..rest.len() - self.rest.len()];
            let unit = second.starts_with(|c: char| c.is_alphabetic() || c == '°');
            if (unit || second.starts_with(|c: char| c.is_ascii_digit()))
                && let Ok(amount) = read(both)
            {
                return Some(Ok(amount));
            }
        }
        self.rest = one;
        Some(read(word))
    }

    fn solids(&mut self, kind: Option<&str>) -> Detail {
        let food = self.bracketed().or(kind).map(str::to_owned);
        Detail::Feed(Feed::Solids { food, reaction: None })
    }

    /// Reads `(多め/やわらかめ/緑)`: how much, how firm, which colour.
    fn nappy(&mut self, wet: bool) -> Detail {
        let mut nappy = Nappy { content: NappyContent::of(wet, !wet), ..Nappy::default() };
        let inside = self.bracketed().unwrap_or_default();
        for word in inside.split(['/', '／']).map(str::trim).filter(|word| !word.is_empty()) {
            let lower = word.to_lowercase();
            let size = SIZES.iter().find(|(name, _)| *name == lower).map(|(_, size)| *size);
            if let Some(size) = size.filter(|_| nappy.size.is_none()) {
                nappy.size = Some(size);
            } else if COLOURS.contains(&lower.as_str()) && nappy.colour.is_none() {
                nappy.colour = Some(word.to_owned());
            } else if nappy.texture.is_none() {
                nappy.texture = Some(word.to_owned());
            } else {
                self.more.push(word.to_owned());
            }
        }
        Detail::Nappy(nappy)
    }
}

fn side(word: &str) -> Option<(Side, &str)> {
    let sides = [("左", Side::Left), ("右", Side::Right), ("L", Side::Left), ("R", Side::Right)];
    let (side, rest) =
        sides.iter().find_map(|(name, side)| Some((*side, word.strip_prefix(name)?)))?;
    (rest.is_empty() || duration(rest).is_some()).then_some((side, rest))
}

/// Reads `2時間45分`, `4分`, `2h 40m`.
pub fn duration(text: &str) -> Option<u16> {
    let text: String = text.replace("時間", "h").replace('分', "m");
    minutes(&text.split_whitespace().collect::<String>())
}
