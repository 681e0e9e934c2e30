//! One verb's look at the household: opened, asked, answered.

use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::start::Start;
use crate::app::update::publish;
use crate::app::update::update;
use crate::cli::Global;
use crate::cli::plan;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::clock::Clock;
use crate::domain::carer::Carer;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::files::config::Config;
use crate::files::paths::PathError;
use crate::files::paths::Paths;
use crate::journal::document::Documents;
use crate::journal::entry::carer_named;
use crate::journal::household::Household;
use crate::journal::household::Record;
use crate::journal::timeline::Logged;
use crate::journal::watching::Watching;
use crate::shell::perform::Done;
use crate::shell::perform::perform;
use crate::shell::report;
use crate::shell::settings;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use crate::tui::capability::Environment;
use chrono::TimeDelta;

/// The key under which a file says that its household is made up.
pub const DEMO_KEY: &str = "demo";

/// The key under which a file keeps the id of who writes on it.
const AUTHOR_KEY: &str = "author";

/// A verb has no screen; the board is worked out for one all the same.
const SIZE: (u16, u16) = (80, 24);

/// Days a verb reads: what holds now needs two civil days, and the lasts come
/// with them.
const RECENT: TimeDelta = TimeDelta::days(3);

/// Days read to go over a past moment, whose lasts are not the newest.
const PAST: TimeDelta = TimeDelta::days(60);

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
        Ok(Self { paths, clock, machine_zone: settings::machine_zone() })
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
        Store::open(&self.paths.data, self.fresh_device()).map_err(|error| store_problem(&error))
    }

    /// Returns the journal for reading, `None` where there is none.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn open_read(&self) -> Result<Option<Store>, Problem> {
        if !Store::exists(&self.paths.data).map_err(|error| store_problem(&error))? {
            return Ok(None);
        }
        Store::open_read(&self.paths.data).map(Some).map_err(|error| store_problem(&error))
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
    /// The household has a zone of its own, whatever `--zone` says.
    pub zoned: bool,
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
        Self::read_back(global, reach(global))
    }

    /// As [`Session::read`], with all that the console holds in memory.
    ///
    /// # Errors
    ///
    /// As [`Session::read`].
    pub fn read_far(global: &Global) -> Result<Self, Problem> {
        Self::read_back(global, PAST)
    }

    /// Returns a session that only looks, with so many days read.
    ///
    /// # Errors
    ///
    /// As [`Session::read`].
    pub fn read_days(global: &Global, days: u32) -> Result<Self, Problem> {
        Self::read_back(global, TimeDelta::days(days.into()))
    }

    fn read_back(global: &Global, back: TimeDelta) -> Result<Self, Problem> {
        let place = Place::find(global)?;
        let store = place.open_read()?;
        Self::with(global, place, store, back)
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
        // What is logged is judged at once, against weights and fevers of weeks.
        let mut session = Self::with(global, place, Some(store), PAST)?;
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

    fn with(
        global: &Global,
        place: Place,
        store: Option<Store>,
        back: TimeDelta,
    ) -> Result<Self, Problem> {
        let since = place.clock.now() - back;
        let known = match &store {
            Some(store) => known(store, since).map_err(|error| store_problem(&error))?,
            None => Known::default(),
        };
        Ok(Self::of(global, place, store, known))
    }

    /// Returns a session that knows all that the console holds in memory, and
    /// apart from it the journal to write, for a watch.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says.
    pub fn watch(global: &Global) -> Result<(Self, Store), Problem> {
        let place = Place::find(global)?;
        let store = place.open()?;
        let folder = place.paths.data.clone();
        let mut session = Self::with(global, place, Some(store), PAST)?;
        let missing = || store_problem(&StoreError::Missing(folder));
        let store = session.store.take().ok_or_else(missing)?;
        Ok((session, store))
    }

    /// Returns a session of a household that is known already.
    #[must_use]
    pub fn of(global: &Global, place: Place, store: Option<Store>, known: Known) -> Self {
        let now = place.clock.now();
        let (config, trouble) = Config::read(&place.paths.config, settings::NAMES);
        let mut household = known.household;
        let zoned = household.zone.is_some();
        household.zone = global.zone.or(household.zone);
        let zone = household.zone.unwrap_or(place.machine_zone);
        let you = known.you.filter(|id| household.carer(*id).is_some());
        let you = global.by.as_deref().and_then(|name| household.carer_named(name)).or(you);
        // Lines need no terminal to speak of: the locale alone decides on ASCII.
        let here = Environment { term: String::from("xterm"), ..Environment::read() };
        let mut ui = settings::ui(&config, &here, SIZE, zone);
        ui.style.units = household.units;
        let aside: Vec<String> = trouble.iter().map(settings::trouble).collect();
        let mut model = Model::new(Start {
            now,
            machine_zone: place.machine_zone,
            ui,
            household,
            documents: known.documents,
            watching: known.watching,
            facts: known.facts,
            since: Some(known.since.unwrap_or(now - reach(global))),
            upto: known.upto,
            you,
            demo: known.demo,
            as_if: global.now.is_some(),
            config_trouble: None,
        });
        model.by.clone_from(&global.by);
        let mut session = Self { place, model, store, zoned, aside };
        session.last_good();
        session
    }

    /// Looks for the last good plan where the newest does not read, and says so.
    fn last_good(&mut self) {
        let Some(effect) = publish::wanted(&self.model) else { return };
        if let Some(answer) = self.perform(effect) {
            let (at, id) = self.place.clock.stamp();
            let _ = update(&mut self.model, Stamp { at, id }, answer);
        }
        self.aside.extend(plan::broken(&self.model));
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
        match perform(self.store.as_mut()?, effect) {
            Done::Answer(msg) => Some(msg),
            // A verb has no screen and no clipboard.
            Done::Quietly | Done::NotMine(_) => None,
        }
    }
}

/// What a session begins with.
#[derive(Debug, Default)]
pub struct Known {
    /// Who lives there.
    pub household: Household,
    /// What holds of the family's documents.
    pub documents: Documents,
    /// Alerts, roster and gaps.
    pub watching: Watching,
    /// The facts that are read.
    pub facts: Vec<Logged>,
    /// From when on all of them are; as far as a verb reads when absent.
    pub since: Option<Timestamp>,
    /// The journal row up to which all is known.
    pub upto: i64,
    /// It is made up.
    pub demo: bool,
    /// Who writes on this device.
    pub you: Option<CarerId>,
}

/// How far back a verb reads.
const fn reach(global: &Global) -> TimeDelta {
    if global.now.is_some() { PAST } else { RECENT }
}

fn known(store: &Store, since: Timestamp) -> Result<Known, StoreError> {
    let lately = store.lately(since)?;
    Ok(Known {
        household: lately.household,
        documents: lately.documents,
        watching: lately.watching,
        facts: lately.facts,
        since: Some(since),
        upto: lately.upto,
        demo: store.remembered(DEMO_KEY)?.is_some(),
        you: store.remembered(AUTHOR_KEY)?.and_then(|id| id.parse().ok()),
    })
}

fn no_place(error: &PathError) -> Problem {
    Problem::new(code::FAILED, report::chain(error)).hint(words::CHOOSE_DATA.say(Tone::Ops))
}

/// Returns what the store says as a problem of a verb.
#[must_use]
pub fn store_problem(error: &StoreError) -> Problem {
    let code = match error {
        StoreError::Missing(_) => code::NOTHING,
        StoreError::Exists(_) => code::REFUSED,
        _ => code::FAILED,
    };
    Problem { code, ..report::store(error) }
}
