//! One verb's look at the household: opened, asked, answered.

use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::start::Start;
use crate::app::ui::Colour;
use crate::app::ui::Glyphs;
use crate::app::ui::Hand;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::app::update::update;
use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::clock::Clock;
use crate::domain::carer::Carer;
use crate::domain::id::DeviceId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::files::config;
use crate::files::config::Config;
use crate::files::config::Names;
use crate::files::paths::PathError;
use crate::files::paths::Paths;
use crate::files::zone;
use crate::journal::entry::carer_named;
use crate::journal::household::Household;
use crate::journal::household::Record;
use crate::store::Lately;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::text::catalogue::cli as words;
use crate::text::style::Clock as ClockStyle;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// The key under which a file says that its household is made up.
pub const DEMO_KEY: &str = "demo";

/// The key under which a file keeps who writes on it.
pub const YOU_KEY: &str = "you";

/// Days a verb reads: what holds now needs two civil days, and the lasts come
/// with them.
const RECENT: TimeDelta = TimeDelta::days(3);

/// Days read to go over a past moment, whose lasts are not the newest.
const PAST: TimeDelta = TimeDelta::days(60);

/// A verb has no keys; the console checks their names.
const NAMES: Names = Names { known: |_| true, refused: str::to_owned };

/// Where things are and what time it is, before anything is opened.
#[derive(Debug)]
pub struct Place {
    /// The folders.
    pub paths: Paths,
    /// The present.
    pub clock: Clock,
    /// The zone of the machine.
    pub machine_zone: Zone,
}

impl Place {
    /// Returns it as the command line says.
    ///
    /// # Errors
    ///
    /// A [`Problem`] where there is no folder to look in.
    pub fn find(global: &Global) -> Result<Self, Problem> {
        let paths = Paths::find(global.data.as_deref()).map_err(|error| no_place(&error))?;
        let clock = global.now.map_or_else(Clock::real, Clock::at);
        let named = zone::names().into_iter().find_map(|name| name.parse().ok());
        Ok(Self { paths, clock, machine_zone: named.unwrap_or(Zone::UTC) })
    }

    /// Returns a fresh id for a file that has none.
    #[must_use]
    pub fn fresh_device(&self) -> DeviceId {
        DeviceId::new(self.clock.stamp().1.uuid())
    }

    /// Returns the journal for writing; it is made where there is none.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn open(&self) -> Result<Store, Problem> {
        self.paths.make().map_err(|error| no_place(&error))?;
        Store::open(&self.paths.data, self.fresh_device()).map_err(store_problem)
    }

    /// Returns the journal for reading, `None` where there is none.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn open_read(&self) -> Result<Option<Store>, Problem> {
        if !Store::exists(&self.paths.data) {
            return Ok(None);
        }
        Store::open_read(&self.paths.data).map(Some).map_err(store_problem)
    }
}

/// An open household with its model.
#[derive(Debug)]
pub struct Session {
    /// Where it is.
    pub place: Place,
    /// What holds.
    pub model: Model,
    /// The journal; `None` when it is only read and there is none.
    pub store: Option<Store>,
    /// What is said on standard error, whatever comes.
    pub aside: Vec<String>,
}

impl Session {
    /// Returns a session that only reads; nothing is made or changed.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn read(global: &Global) -> Result<Self, Problem> {
        let place = Place::find(global)?;
        let store = place.open_read()?;
        Self::with(global, place, store)
    }

    /// Returns a session that writes, as the author that was asked for.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn write(global: &Global) -> Result<Self, Problem> {
        if global.dry_run {
            let mut session = Self::read(global)?;
            session.pretend_author(global.by.as_deref());
            return Ok(session);
        }
        let place = Place::find(global)?;
        let store = place.open()?;
        let mut session = Self::with(global, place, Some(store))?;
        session.author(global.by.as_deref())?;
        Ok(session)
    }

    /// As [`Session::write`], where `--by` must name a carer that is known:
    /// nobody new has anything to take back.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says, or that nobody is called so.
    pub fn write_known(global: &Global) -> Result<Self, Problem> {
        let session = Self::read(global)?;
        if let Some(name) = &global.by
            && session.model.household.carer_named(name).is_none()
        {
            let message = words::NO_SUCH_CARER.fill(Tone::Ops, &[name]);
            return Err(Problem::new(code::NOTHING, message));
        }
        drop(session);
        Self::write(global)
    }

    fn with(global: &Global, place: Place, store: Option<Store>) -> Result<Self, Problem> {
        let now = place.clock.now();
        let since = now - if global.now.is_some() { PAST } else { RECENT };
        let (lately, demo, you) = match &store {
            Some(store) => known(store, since).map_err(store_problem)?,
            None => (
                Lately { household: Household::default(), facts: Vec::new(), upto: 0 },
                false,
                None,
            ),
        };
        let (config, trouble) = Config::read(&place.paths.config, NAMES);
        let mut household = lately.household;
        household.zone = global.zone.or(household.zone);
        let zone = household.zone.unwrap_or(place.machine_zone);
        let you = you.and_then(|name| household.carer_named(&name));
        let you = global.by.as_deref().and_then(|name| household.carer_named(name)).or(you);
        let aside: Vec<String> = trouble.iter().map(config_trouble).collect();
        let model = Model::new(Start {
            now,
            machine_zone: place.machine_zone,
            ui: ui(&config, zone, &household),
            household,
            facts: lately.facts,
            since: Some(since),
            upto: lately.upto,
            you,
            demo,
            config_trouble: None,
        });
        Ok(Self { place, model, store, aside })
    }

    /// Makes the carer known that `--by` names; the act is nobody's, so that
    /// the carer's own undo does not reach it.
    fn author(&mut self, by: Option<&str>) -> Result<(), Problem> {
        let Some(name) = by.filter(|name| self.model.household.carer_named(name).is_none()) else {
            return Ok(());
        };
        self.model.you = None;
        let name = name.to_owned();
        let add = Command::AddCarer { name: name.clone(), primary: false, gave_birth: false };
        let reply = self.run(add)?;
        if reply.outcome != Outcome::Saved {
            return Err(crate::cli::answer::problem(&reply, &[], false));
        }
        self.aside.push(words::NEW_CARER.fill(Tone::Ops, &[&name]));
        self.model.you = self.model.household.carer_named(&name);
        Ok(())
    }

    fn pretend_author(&mut self, by: Option<&str>) {
        let household = &mut self.model.household;
        if let Some(name) = by.filter(|name| household.carer_named(name).is_none()) {
            let id = carer_named(name);
            let carer = Carer { name: name.to_owned(), ..Carer::default() };
            household.apply(Record::Carer(id, Some(carer)));
            self.model.you = Some(id);
        }
    }

    /// Does what `command` says, as the console would, and returns the answer.
    ///
    /// # Errors
    ///
    /// A [`Problem`] when nothing answered.
    pub fn run(&mut self, command: Command) -> Result<Reply, Problem> {
        let mut waiting = vec![Msg::Run(command)];
        let mut reply = None;
        while let Some(msg) = waiting.pop() {
            let (at, id) = self.place.clock.stamp();
            let effects = update(&mut self.model, Stamp { at, id }, msg);
            reply = self.model.reply.clone().or(reply);
            waiting.extend(effects.into_iter().filter_map(|effect| self.perform(effect)));
        }
        reply.ok_or_else(|| Problem::new(code::FAILED, words::NO_ANSWER.say(Tone::Ops)))
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        let store = self.store.as_mut()?;
        match effect {
            Effect::Append(action) => {
                let id = action.id()?;
                Some(match store.append(&action) {
                    Ok(changes) => Msg::Appended { action: id, changes },
                    Err(error) => Msg::NotAppended { action: id, why: failure(&error) },
                })
            }
            Effect::Undo(turn) => Some(match store.undo(turn.author, turn.id, turn.at) {
                Ok(back) => Msg::Undone(back),
                Err(error) => Msg::Failed(failure(&error)),
            }),
            Effect::Redo(turn) => Some(match store.redo(turn.author, turn.id, turn.at) {
                Ok(back) => Msg::Redone(back),
                Err(error) => Msg::Failed(failure(&error)),
            }),
            Effect::Remember { key, value } => {
                let value = Some(value.as_str()).filter(|value| !value.is_empty());
                store.remember(key, value).err().map(|error| Msg::Failed(failure(&error)))
            }
            // A verb has no screen and no clipboard.
            _ => None,
        }
    }
}

fn known(store: &Store, since: Timestamp) -> Result<(Lately, bool, Option<String>), StoreError> {
    let demo = store.remembered(DEMO_KEY)?.is_some();
    Ok((store.lately(since)?, demo, store.remembered(YOU_KEY)?))
}

/// How a verb shows things: the config's words, the household's units.
fn ui(config: &Config, zone: Zone, household: &Household) -> Ui {
    let tone = match config.ui.tone {
        config::Tone::Ops => Tone::Ops,
        config::Tone::Plain => Tone::Plain,
    };
    let clock = match config.ui.time {
        config::Time::H24 => ClockStyle::H24,
        config::Time::H12 => ClockStyle::H12,
    };
    let ascii = !crate::shell::out::utf8();
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
    Ui {
        size: (80, 24),
        night: Night::Off,
        night_hours: (hour(21), hour(7)),
        colour: Colour::None,
        glyphs: if ascii { Glyphs::Ascii } else { Glyphs::Blocks },
        style: Style { tone, clock, units: household.units, zone, ascii },
        hand: Hand::Left,
        moved: Vec::new(),
    }
}

fn config_trouble(trouble: &config::Trouble) -> String {
    let line = trouble.line.map(|line| format!(":{line}")).unwrap_or_default();
    let file = format!("{}{line}", trouble.file.display());
    words::CONFIG_TROUBLE.fill(Tone::Ops, &[&file, &trouble.what])
}

fn no_place(error: &PathError) -> Problem {
    Problem::new(code::FAILED, error.to_string()).hint(words::CHOOSE_DATA.say(Tone::Ops))
}

/// Returns what the store says as a problem of a verb.
#[must_use]
pub fn store_problem(error: StoreError) -> Problem {
    let code = match error {
        StoreError::Missing(_) => code::NOTHING,
        StoreError::Exists(_) => code::REFUSED,
        _ => code::FAILED,
    };
    let problem = Problem::new(code, error.to_string());
    match error.hint() {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

fn failure(error: &StoreError) -> Failure {
    Failure { message: error.to_string(), hint: error.hint().map(str::to_owned) }
}
