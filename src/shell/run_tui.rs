//! The console, from the first file that is opened to the exit code.

use crate::app::model::Model;
use crate::app::start::Start;
use crate::app::ui::Colour;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::app::update::choose;
use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::clock::Clock;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::zone::Zone;
use crate::files::config::Config;
use crate::files::paths::Paths;
use crate::journal::household::Household;
use crate::shell::console::Console;
use crate::shell::console::End;
use crate::shell::console::HELD;
use crate::shell::crash;
use crate::shell::editing::Editing;
use crate::shell::importer::Importer;
use crate::shell::report;
use crate::shell::rest::Rest;
use crate::shell::sealer::Sealer;
use crate::shell::session::DEMO_KEY;
use crate::shell::session::Session;
use crate::shell::settings;
use crate::store::Store;
use crate::text::catalogue::planning::KEPT_HINT;
use crate::text::catalogue::shell::CLOSED;
use crate::text::catalogue::shell::CLOSED_UNSAVED;
use crate::text::catalogue::shell::TERMINAL_FAILED;
use crate::tui::capability::Environment;
use crate::tui::event::Event;
use crate::tui::input;
use crate::tui::input::Gate;
use crate::tui::screen::Screen;
use crate::tui::signals;
use crate::tui::watch;
use chrono::TimeDelta;
use std::io;
use std::process::ExitCode;
use std::sync::mpsc::channel;

/// What the first frame needs: today, yesterday, and what reaches into them.
const FIRST: TimeDelta = TimeDelta::hours(48);

/// Opens the console and returns the exit code when it has closed.
#[must_use]
pub fn run_tui(options: &Global) -> ExitCode {
    match open(options) {
        Ok(code) => code,
        Err(problem) => report::print(&problem),
    }
}

fn open(options: &Global) -> Result<ExitCode, Problem> {
    let paths = Paths::find(options.data.as_deref())
        .map_err(|error| Problem::new(code::FAILED, report::chain(&error)))?;
    crash::install(paths.state.clone());
    let clock = options.now.map_or_else(Clock::real, Clock::starting);
    let (now, fresh) = clock.stamp();
    let store = Store::open(&paths.data, DeviceId::new(fresh.uuid()))
        .map_err(|error| report::store(&error))?;
    let (config, trouble) = Config::read(&paths.config, settings::NAMES);
    let since = now - FIRST;
    let mut lately = store.lately(since).map_err(|error| report::store(&error))?;
    if options.by.as_deref().is_some_and(|name| lately.household.carer_named(name).is_none()) {
        // Somebody new: made known and chosen as a verb does it.
        drop(Session::write(options)?);
        lately = store.lately(since).map_err(|error| report::store(&error))?;
    }
    let you = author(options, &store, &lately.household);
    let mut household = lately.household;
    household.zone = options.zone.or(household.zone);

    let (sender, events) = channel();
    signals::listen(sender.clone()).map_err(|error| terminal(&error))?;
    let screen = Screen::open(config.ui.mouse).map_err(|error| terminal(&error))?;
    let machine_zone = settings::machine_zone();
    let zone = household.zone.unwrap_or(machine_zone);
    let model = Model::new(Start {
        now,
        machine_zone,
        ui: ui(options, &config, &store, screen.size(), zone),
        household,
        documents: lately.documents,
        watching: lately.watching,
        facts: lately.facts,
        since: Some(since),
        upto: lately.upto,
        you,
        demo: remembered(&store, DEMO_KEY).is_some(),
        as_if: options.now.is_some(),
        config_trouble: trouble.as_ref().map(settings::trouble),
    });
    let rest = Rest::new(config.ui.bedside_after, now);
    let journal = store.path().to_owned();
    let sealer = Sealer::new(paths.data.clone(), sender.clone());
    let importer = Importer::new(paths.data.clone(), sender.clone());
    let gate = Gate::default();
    let editing = Editing::new(paths.state.clone(), gate.clone(), sender.clone());
    let beside = (importer, sealer, editing);
    let mut console = Console::new(model, store, screen, clock, events, rest, beside);
    console.draw();

    input::listen(sender.clone(), gate).map_err(|error| terminal(&error))?;
    let watch = watch::listen(&journal, sender.clone());
    if watch.is_none() {
        console.poll();
    }
    console.load(now - HELD);
    if options.now.is_none() {
        console.stand(&paths, &config.notify, move || {
            // A loop that has ended needs no waking.
            sender.send(Event::Worked).ok();
        });
    }
    let end = console.run();
    Ok(close(console, end))
}

/// Returns what the device remembers; what does not read is not worth a refusal.
fn remembered(store: &Store, key: &str) -> Option<String> {
    store.remembered(key).ok().flatten()
}

fn author(options: &Global, store: &Store, household: &Household) -> Option<CarerId> {
    match &options.by {
        Some(name) => household.carer_named(name),
        None => remembered(store, choose::AUTHOR)?
            .parse()
            .ok()
            .filter(|id| household.carer(*id).is_some()),
    }
}

/// Returns how this device shows things: what was chosen in the console goes
/// before the config, and the command line before both.
fn ui(options: &Global, config: &Config, store: &Store, size: (u16, u16), zone: Zone) -> Ui {
    let here = Environment::read();
    let here = Environment { no_color: here.no_color || options.no_color, ..here };
    let mut ui = settings::ui(config, &here, size, zone);
    for choice in settings::CHOICES {
        let (key, value) = choose::words(choice);
        if remembered(store, key).as_deref() == Some(value) {
            settings::choose(&mut ui, choice);
        }
    }
    if options.night {
        ui.night = Night::On;
    }
    ui
}

fn terminal(error: &io::Error) -> Problem {
    let message = format!("{}: {error}", TERMINAL_FAILED.ops);
    Problem::new(code::FAILED, message)
}

/// Gives the terminal back and says what there is to say, which is little.
fn close(console: Console, end: End) -> ExitCode {
    let model = console.close();
    let tone = model.ui.style.tone;
    let file = model.working.as_ref().and_then(|working| working.file.as_ref());
    if let Some(file) = file.filter(|_| end != End::Lost) {
        eprintln!("dadops: {}", KEPT_HINT.fill(tone, &[&file.display().to_string()]));
    }
    if end != End::Lost && !model.unsaved.is_empty() {
        eprintln!("dadops: {}", CLOSED_UNSAVED.fill(tone, &[&model.unsaved.len().to_string()]));
    } else if end == End::Quit && model.dark() {
        println!("{}", dim(CLOSED.say(tone), model.ui.colour));
    }
    match end {
        End::Quit if model.unsaved.is_empty() => ExitCode::SUCCESS,
        End::Signal(signal) => ExitCode::from(u8::try_from(128 + signal).unwrap_or(code::FAILED)),
        End::Quit | End::Lost => ExitCode::from(code::FAILED),
    }
}

/// Returns `text` in the amber of the night palette: nobody wants white now.
fn dim(text: &str, colour: Colour) -> String {
    let amber = match colour {
        Colour::None => return text.to_owned(),
        Colour::Ansi16 => "33",
        Colour::Ansi256 => "38;5;130",
        Colour::True => "38;2;184;96;0",
    };
    format!("\x1b[{amber}m{text}\x1b[m")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_a_night_is_amber_in_every_depth() {
        assert_eq!(dim("x", Colour::None), "x");
        assert_eq!(dim("x", Colour::Ansi16), "\x1b[33mx\x1b[m");
        assert_eq!(dim("x", Colour::Ansi256), "\x1b[38;5;130mx\x1b[m");
        assert_eq!(dim("x", Colour::True), "\x1b[38;2;184;96;0mx\x1b[m");
    }
}
