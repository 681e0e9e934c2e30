//! A post: one that looks and one that sends, with what this device has.

use crate::app::model::Model;
use crate::clock::Clock;
use crate::domain::watch::Holder;
use crate::files::config::Config;
use crate::files::paths::Paths;
use crate::notifier::terminal::TerminalKind;
use crate::notifier::terminal::detect;
use crate::shell::channels::Channels;
use crate::shell::channels::Here;
use crate::shell::dispatch::Dispatch;
use crate::shell::lookout::Lookout;
use crate::shell::settings;
use crate::shell::teller::Teller;
use crate::shell::teller::Ways;
use std::io::IsTerminal;
use std::path::Path;
use std::process;

/// One that looks and one that sends.
pub struct Post {
    /// Looks.
    pub lookout: Lookout,
    /// Sends.
    pub dispatch: Dispatch,
    /// Something changed since the last look.
    pub unlooked: bool,
}

/// Opens a post for `model`; `wake` is called when there is news. A made-up
/// household has no channels.
#[must_use]
pub fn open(
    paths: &Paths,
    model: &Model,
    clock: &Clock,
    wake: impl Fn() + Send + Sync + 'static,
) -> Post {
    let (config, _) = Config::read(&paths.config, settings::NAMES);
    let folder = paths.config.parent().unwrap_or(Path::new("."));
    let found = || Channels::find(&config.notify, folder, &model.household, here());
    let channels = if model.demo { Channels::default() } else { found() };
    let ways = Ways {
        sound: config.notify.sound,
        command: config.notify.command.clone(),
        phones: channels.phones.clone(),
    };
    let teller = Teller::start(ways, clock.twin(), wake);
    let holder = Holder { run: clock.stamp().1.uuid(), pid: process::id() };
    Post {
        lookout: Lookout::new(holder, channels),
        dispatch: Dispatch::new(teller, kind(), config.notify.sound),
        unlooked: true,
    }
}

/// What kind of terminal this is.
fn kind() -> TerminalKind {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    detect(&of("TERM"), &of("TERM_PROGRAM"))
}

/// What this process can tell people by.
#[must_use]
pub fn here() -> Here {
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|bus| !bus.is_empty());
    let runtime = std::env::var_os("XDG_RUNTIME_DIR");
    let socket = runtime.is_some_and(|folder| Path::new(&folder).join("bus").exists());
    Here { desktop: bus || socket, terminal: std::io::stdout().is_terminal() }
}
