//! The verbs of the command line that are no phrase: `name Ada`, `set night on`.

mod value;
mod word;

use crate::app::alerting;
use crate::app::book;
use crate::app::checklists;
use crate::app::command::Command;
use crate::app::guide::Page;
use crate::app::incidenting;
use crate::app::intake;
use crate::app::intake::Request;
use crate::app::intake::Wrong;
use crate::app::model::Model;
use crate::app::planning;
use crate::app::planning::Ask;
use crate::app::private::Want;
use crate::app::reply::Outcome;
use crate::app::reply::Place;
use crate::app::reply::Reply;
use crate::app::running;
use crate::app::screen::Tab;
use crate::app::verbs::value::capital;
use crate::app::verbs::value::chosen;
use crate::app::verbs::value::instant;
use crate::app::verbs::value::weight;
use crate::app::verbs::word::Word;
use crate::app::verbs::word::words;
use crate::domain::baby::Sex;
use crate::domain::document::DocumentName;
use crate::domain::setting::Setting;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::phrase::rota::KINDS;
use crate::text::catalogue::Text;
use crate::text::catalogue::app as text;
use crate::text::catalogue::import;
use chrono::NaiveDate;

/// What follows `runbook` for what is to be gone over.
const REVIEW: &str = "review";

/// The first words that are verbs here, for completion.
pub const VERBS: &[&str] = &[
    "name",
    "born",
    "baby",
    "carer",
    "carers",
    "you",
    "set",
    "zone",
    "units",
    "nation",
    "night",
    "tone",
    "undo",
    "redo",
    "earlier",
    "later",
    "now",
    "time",
    "log",
    "slo",
    "oncall",
    "import",
    "plan",
    "runbook",
    "checklist",
    "redflags",
    "crisis",
    "alert",
    "alerts",
    "incident",
    "help",
    "quit",
];

/// What a command line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Something to be done.
    Do(Command),
    /// A screen to be shown.
    Show(Tab),
    /// Another app's files to be read and shown.
    Import(Request),
    /// Something about the family's plan or a runbook.
    Document(DocumentName, Ask),
    /// Every runbook to be shown.
    Runbooks,
    /// The steps to be gone over.
    Review,
    /// The readiness lists, or one of them, to be shown.
    Checklist(Option<String>),
    /// Who is on call to be shown.
    OnCall,
    /// The page of an incident to be shown.
    Incident,
    /// A private check-in to be opened.
    Private(Want),
    /// The signs to call about, or the crisis card.
    Guide(Page),
    /// The keys to be shown.
    Help,
    /// The program to be ended.
    Quit,
}

/// Reads a command line; what no verb begins is a phrase.
///
/// # Errors
///
/// The answer that says what is missing or wrong, with its place.
pub fn read(line: &str, model: &Model) -> Result<Said, Reply> {
    let words = words(line);
    let start = words.iter().take_while(|word| ["household", "add"].contains(&word.text)).count();
    let Some(verb) = words.get(start) else {
        return Err(wrong(model, text::EMPTY_LINE, &[], 0..line.len()));
    };
    let rest = &words[start + 1..];
    let reader = Reader { model, line, verb: *verb, rest };
    match verb.text.to_lowercase().as_str() {
        "undo" => Ok(Said::Do(Command::Undo)),
        "redo" => Ok(Said::Do(Command::Redo)),
        "earlier" => reader.minutes().map(|minutes| Said::Do(Command::Shift(-minutes))),
        "later" => reader.minutes().map(|minutes| Said::Do(Command::Shift(minutes))),
        "help" | "keys" | "?" => Ok(Said::Help),
        "quit" | "exit" => Ok(Said::Quit),
        "now" | "status" if rest.is_empty() => Ok(Said::Show(Tab::Now)),
        "time" | "timeline" if rest.is_empty() => Ok(Said::Show(Tab::Time)),
        "log" if rest.is_empty() => Ok(Said::Show(Tab::Log)),
        "checkin" if words.get(start + 1).is_some_and(|word| word.text == "private") => {
            reader.private().map(Said::Private)
        }
        "redflags" | "!" if rest.is_empty() => Ok(Said::Guide(Page::Flags)),
        "crisis" if rest.is_empty() => Ok(Said::Guide(Page::Crisis)),
        "alert" | "alerts" => reader.alert(),
        "incident" | "incidents" => Ok(incidenting::said(reader.tail())),
        "plan" => reader.plan().map(|ask| Said::Document(DocumentName::plan(), ask)),
        "runbook" | "runbooks" => reader.runbook(),
        "checklist" | "checklists" => reader.checklist(),
        "import" => reader.import().map(Said::Import),
        "log" => Ok(Said::Do(phrase(reader.tail()))),
        "name" => reader.name().map(|name| Said::Do(Command::NameBaby(name))),
        "you" => reader.name().map(|name| Said::Do(Command::You(name))),
        "born" => reader.born().map(Said::Do),
        "baby" => reader.baby().map(Said::Do),
        "carer" => reader.carer().map(Said::Do),
        "oncall" => reader.on_call(),
        "slo" if rest.is_empty() => Ok(Said::Show(Tab::Slo)),
        "carers" if rest.is_empty() => Ok(Said::Show(Tab::Carers)),
        "carers" => Ok(Said::Do(reader.carers())),
        "set" => reader.set().map(Said::Do),
        "zone" | "units" | "nation" | "night" | "tone" => {
            reader.setting(verb.text, rest).map(Said::Do)
        }
        _ => Ok(Said::Do(phrase(line.trim()))),
    }
}

/// Returns the phrase as a command; `--yes` at its end means what is unlikely.
#[must_use]
pub fn phrase(line: &str) -> Command {
    let (line, yes) = match line.strip_suffix("--yes") {
        Some(rest) => (rest.trim_end(), true),
        None => (line, false),
    };
    Command::Log { phrases: vec![line.to_owned()], yes, dry_run: false }
}

fn wrong(model: &Model, says: Text, with: &[&str], range: std::ops::Range<usize>) -> Reply {
    let line = says.fill(model.ui.style.tone, with);
    let place = Some(Box::new(Place { line: 1, range }));
    Reply { place, ..Reply::new(Outcome::NotUnderstood, line) }
}

struct Reader<'a> {
    model: &'a Model,
    line: &'a str,
    verb: Word<'a>,
    rest: &'a [Word<'a>],
}

impl<'a> Reader<'a> {
    fn tail(&self) -> &'a str {
        self.rest.first().map_or("", |word| self.line[word.at..].trim_end())
    }

    fn more(&self, example: &str) -> Reply {
        let tone = self.model.ui.style.tone;
        let end = self.verb.at + self.verb.text.len();
        let reply = wrong(self.model, text::SAY_MORE, &[self.verb.text], self.verb.at..end);
        reply.hinting(text::FOR_EXAMPLE.fill(tone, &[example]))
    }

    fn word(&self, says: Text, word: Word<'_>) -> Reply {
        wrong(self.model, says, &[word.text], word.at..word.at + word.text.len())
    }

    fn name(&self) -> Result<String, Reply> {
        if self.rest.is_empty() {
            return Err(self.more(&format!("{} Ada", self.verb.text)));
        }
        Ok(self.tail().to_owned())
    }

    fn import(&self) -> Result<Request, Reply> {
        intake::request(self.tail()).map_err(|wrong| match wrong {
            Wrong::More => self.more(import::EXAMPLE.say(self.model.ui.style.tone)),
            Wrong::Word(word) => {
                let at = self.line.rfind(&word).unwrap_or(self.verb.at);
                self.word(text::UNKNOWN_WORD, Word { text: &word, at })
            }
        })
    }

    fn plan(&self) -> Result<Ask, Reply> {
        planning::read(self.tail()).map_err(|word| self.unknown(&word, "plan edit"))
    }

    fn runbook(&self) -> Result<Said, Reply> {
        if let Some(wish) = running::read(self.tail()) {
            return Ok(Said::Do(Command::Follow(wish)));
        }
        if self.tail().trim() == REVIEW {
            return Ok(Said::Review);
        }
        match planning::read_book(self.tail()) {
            Ok(None) => Ok(Said::Runbooks),
            Ok(Some((typed, ask))) => match book::named(typed) {
                Some(name) => Ok(Said::Document(name, ask)),
                None => Err(self.unknown(typed, "")),
            },
            Err(word) => Err(self.unknown(&word, "runbook show fever")),
        }
    }

    fn unknown(&self, word: &str, example: &str) -> Reply {
        match self.line.rfind(word) {
            Some(at) if !word.is_empty() => self.word(text::UNKNOWN_WORD, Word { text: word, at }),
            _ => self.more(example),
        }
    }

    fn checklist(&self) -> Result<Said, Reply> {
        match checklists::read(self.tail()) {
            Ok(checklists::Line::Show(list)) => Ok(Said::Checklist(list)),
            Ok(checklists::Line::Do(wish)) => Ok(Said::Do(Command::Checklist(wish))),
            Err(word) => Err(self.unknown(&word, "checklist tick hospital-bag 3")),
        }
    }

    fn alert(&self) -> Result<Said, Reply> {
        match alerting::read(self.tail()) {
            Ok(alerting::Line::Show) => Ok(Said::Show(Tab::Alerts)),
            Ok(alerting::Line::Do(wish)) => Ok(Said::Do(Command::Alert(wish))),
            Err(word) => {
                let at = self.line.rfind(&word).unwrap_or(self.verb.at);
                Err(self.word(text::UNKNOWN_WORD, Word { text: &word, at }))
            }
        }
    }

    fn on_call(&self) -> Result<Said, Reply> {
        let roster = |said: &str| Command::Roster { said: said.to_owned(), dry_run: false };
        match self.rest.first() {
            None => Ok(Said::OnCall),
            Some(word) if word.text.eq_ignore_ascii_case("show") => Ok(Said::OnCall),
            Some(word) if KINDS.contains(&word.text.to_lowercase().as_str()) => {
                Ok(Said::Do(roster(self.tail())))
            }
            Some(word) => {
                let kinds = text::FOR_EXAMPLE.fill(self.model.ui.style.tone, &["oncall take"]);
                Err(self.word(text::UNKNOWN_WORD, *word).hinting(kinds))
            }
        }
    }

    fn private(&self) -> Result<Want, Reply> {
        match self.rest.get(1) {
            None => Ok(Want::Fill),
            Some(word) if word.text == "show" => Ok(Want::Show),
            Some(word) if word.text == "delete" => Ok(Want::Delete),
            Some(word) => Err(self.word(text::UNKNOWN_WORD, *word)),
        }
    }

    fn minutes(&self) -> Result<i64, Reply> {
        let Some(word) = self.rest.first() else {
            return Ok(5);
        };
        let digits = word.text.trim_end_matches("min").trim_end_matches('m');
        let minutes = digits.parse().ok().filter(|minutes| (1..=1440).contains(minutes));
        minutes.ok_or_else(|| self.word(text::UNKNOWN_WORD, *word))
    }

    /// Reads a time out of `words`.
    fn at(&self, words: &[Word<'_>]) -> Result<Timestamp, Reply> {
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return Err(self.more("born 2026-11-10 14:20"));
        };
        let range = first.at..last.at + last.text.len();
        let typed = &self.line[range.clone()];
        instant(typed, self.model.zone(), self.model.now).map_err(|why| {
            let hint = text::TIME_LOOKS.say(self.model.ui.style.tone);
            wrong(self.model, why, &[typed], range).hinting(hint)
        })
    }

    fn born(&self) -> Result<Command, Reply> {
        let digit = |word: &Word<'_>| word.text.starts_with(|c: char| c.is_ascii_digit());
        let split = self.rest.iter().position(digit).unwrap_or(self.rest.len());
        let (name, at) = self.rest.split_at(split);
        let at = self.at(at)?;
        let name = name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        Ok(Command::Born { name: Some(name).filter(|name| !name.is_empty()), at })
    }

    fn baby(&self) -> Result<Command, Reply> {
        let key = |word: &Word<'_>| {
            let word = word.text.trim_start_matches("--");
            ["born", "due", "sex", "weeks", "birth-weight"].contains(&word)
        };
        let split = self.rest.iter().position(key).unwrap_or(self.rest.len());
        let (name, mut rest) = self.rest.split_at(split);
        let name = name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(self.more("baby Ada born 2026-11-10 14:20"));
        }
        let (mut born, mut due, mut sex, mut weeks, mut birth_weight) =
            (None, None, None, None, None);
        while let Some((word, after)) = rest.split_first() {
            let length = after.iter().position(key).unwrap_or(after.len());
            let (value, next) = after.split_at(length);
            let Some(first) = value.first().copied() else {
                return Err(self.word(text::SAY_MORE, *word));
            };
            let unknown = |says| self.word(says, first);
            match word.text.trim_start_matches("--") {
                "born" => born = Some(self.at(value)?),
                "due" => {
                    let day: Option<NaiveDate> = first.text.parse().ok();
                    due = Some(day.ok_or_else(|| unknown(text::NOT_A_DATE))?);
                }
                "sex" => {
                    let said = match first.text {
                        "f" => Some(Sex::Female),
                        "m" => Some(Sex::Male),
                        _ => None,
                    };
                    sex = Some(said.ok_or_else(|| unknown(text::UNKNOWN_WORD))?);
                }
                "weeks" => {
                    let said = first.text.parse().ok().filter(|weeks| (20..=45).contains(weeks));
                    weeks = Some(said.ok_or_else(|| unknown(text::UNKNOWN_WORD))?);
                }
                _ => {
                    let said = weight(first.text);
                    birth_weight = Some(said.ok_or_else(|| unknown(text::UNKNOWN_WORD))?);
                }
            }
            rest = next;
        }
        Ok(Command::AddBaby { name, born, due, sex, weeks, birth_weight })
    }

    fn carer(&self) -> Result<Command, Reply> {
        let flag = |word: &&Word<'_>| {
            ["primary", "gave-birth"].contains(&word.text.trim_start_matches("--"))
        };
        let (flags, name): (Vec<&Word<'_>>, Vec<&Word<'_>>) = self.rest.iter().partition(flag);
        let name = name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(self.more("carer Mum primary"));
        }
        let said = |flag: &str| flags.iter().any(|word| word.text.trim_start_matches("--") == flag);
        Ok(Command::AddCarer { name, primary: said("primary"), gave_birth: said("gave-birth") })
    }

    fn carers(&self) -> Command {
        Command::AddCarers(self.rest.iter().map(|word| capital(word.text)).collect())
    }

    fn set(&self) -> Result<Command, Reply> {
        match self.rest {
            [] => Err(self.more("set night on")),
            [what, value @ ..] => self.setting(what.text, value),
        }
    }

    fn setting(&self, what: &str, value: &[Word<'_>]) -> Result<Command, Reply> {
        let choices: &[&str] = match what {
            "zone" => &["Europe/London"],
            "units" => &["metric", "us", "imperial"],
            "nation" => &["england", "scotland", "wales", "northern-ireland", "usa"],
            "night" => &["on", "off", "auto"],
            "tone" => &["ops", "plain"],
            "clock" => &["24h", "12h"],
            _ => {
                let word = self.rest.first().copied().unwrap_or(self.verb);
                return Err(self.word(text::UNKNOWN_WORD, word));
            }
        };
        let Some(word) = value.first() else {
            return Err(self.more(&format!("set {what} {}", choices[0])));
        };
        if what == "zone" {
            let zone = word.text.parse::<Zone>();
            let zone = zone.map_err(|_| {
                let hint = text::FOR_EXAMPLE.fill(self.model.ui.style.tone, choices);
                self.word(text::UNKNOWN_WORD, *word).hinting(hint)
            })?;
            return Ok(Command::Set(Setting::Zone(zone)));
        }
        chosen(what, &word.text.to_lowercase()).ok_or_else(|| {
            let end = word.at + word.text.len();
            let with = [word.text, &choices.join(", ")];
            wrong(self.model, text::NOT_A_CHOICE, &with, word.at..end)
        })
    }
}
