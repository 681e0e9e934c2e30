//! A post: one that looks and one that sends, with what this device has.

use crate::app::model::Model;
use crate::clock::Clock;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::domain::watch::Holder;
use crate::files::config::Notify;
use crate::files::paths::Paths;
use crate::notifier::terminal::TerminalKind;
use crate::notifier::terminal::detect;
use crate::shell::channels::Channels;
use crate::shell::channels::Here;
use crate::shell::dispatch::Dispatch;
use crate::shell::lookout::Lookout;
use crate::shell::teller::Teller;
use crate::shell::teller::Ways;
use std::collections::BTreeSet;
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
    /// When the next message is to be sent again.
    pub next_message: Option<Timestamp>,
}

/// Opens a post for `model`; `wake` is called when there is news. A made-up
/// household has no channels.
#[must_use]
pub fn open(
    paths: &Paths,
    notify: &Notify,
    model: &Model,
    clock: &Clock,
    wake: impl Fn() + Send + Sync + 'static,
) -> Post {
    let here = here();
    let channels = channels(paths, notify, model, here);
    let ways = Ways {
        sound: notify.sound,
        command: notify.command.clone(),
        phones: channels.phones.clone(),
    };
    let teller = Teller::start(ways, clock.twin(), wake);
    let mute = channels.of.is_empty();
    let terminal = (here.terminal && notify.terminal).then(kind);
    let holder = Holder { run: clock.stamp().1.uuid(), pid: process::id(), mute };
    Post {
        lookout: Lookout::new(holder, channels),
        dispatch: Dispatch::new(teller, terminal, notify.sound),
        unlooked: true,
        next_message: None,
    }
}

/// Returns the channels of this device for the carers of `model`; a made-up
/// household has none.
fn channels(paths: &Paths, notify: &Notify, model: &Model, here: Here) -> Channels {
    if model.demo {
        return Channels::default();
    }
    let folder = paths.config.parent().unwrap_or(Path::new("."));
    Channels::find(notify, folder, &model.household, here)
}

/// Returns whom this process could tell, as [`open`] would.
#[must_use]
pub fn reached(paths: &Paths, notify: &Notify, model: &Model) -> BTreeSet<CarerId> {
    channels(paths, notify, model, here()).of.into_keys().collect()
}

/// What kind of terminal this is.
fn kind() -> TerminalKind {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    detect(&of("TERM"), &of("TERM_PROGRAM"))
}

/// What this process can tell people by.
fn here() -> Here {
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|bus| !bus.is_empty());
    let runtime = std::env::var_os("XDG_RUNTIME_DIR");
    let socket = runtime.is_some_and(|folder| Path::new(&folder).join("bus").exists());
    Here { desktop: bus || socket, terminal: std::io::stdout().is_terminal() }
}
