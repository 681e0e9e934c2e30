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
use std::path::PathBuf;
use std::process;

/// Where channels are found, and for whom they were.
pub struct Means {
    folder: PathBuf,
    notify: Notify,
    here: Here,
    found_for: Vec<(CarerId, String)>,
}

impl Means {
    fn new(paths: &Paths, notify: &Notify) -> Self {
        let folder = paths.config.parent().unwrap_or(Path::new(".")).to_owned();
        Self { folder, notify: notify.clone(), here: here(), found_for: Vec::new() }
    }

    /// Returns the channels of the carers of `model`; a made-up household has none.
    fn find(&mut self, model: &Model) -> Channels {
        let carers = model.household.carers.iter();
        self.found_for = carers.map(|(id, carer)| (*id, carer.name.clone())).collect();
        let found = || Channels::find(&self.notify, &self.folder, &model.household, self.here);
        if model.demo { Channels::default() } else { found() }
    }

    /// Returns the channels once more when other carers live here than before.
    fn changed(&mut self, model: &Model) -> Option<Channels> {
        let now = model.household.carers.iter().map(|(id, carer)| (*id, carer.name.as_str()));
        let before = self.found_for.iter().map(|(id, name)| (*id, name.as_str()));
        (!now.eq(before)).then(|| self.find(model))
    }

    fn ways(&self, channels: &Channels) -> Ways {
        Ways {
            sound: self.notify.sound,
            command: self.notify.command.clone(),
            phones: channels.phones.clone(),
        }
    }
}

/// One that looks and one that sends.
pub struct Post {
    /// Where channels are found.
    pub means: Means,
    /// Looks.
    pub lookout: Lookout,
    /// Sends.
    pub dispatch: Dispatch,
    /// Something changed since the last look.
    pub unlooked: bool,
    /// When the next message is to be sent again.
    pub next_message: Option<Timestamp>,
}

/// Opens a post for `model`; `wake` is called when there is news.
#[must_use]
pub fn open(
    paths: &Paths,
    notify: &Notify,
    model: &Model,
    clock: &Clock,
    wake: impl Fn() + Send + Sync + 'static,
) -> Post {
    let mut means = Means::new(paths, notify);
    let channels = means.find(model);
    let teller = Teller::start(means.ways(&channels), clock.twin(), wake);
    let mute = channels.of.is_empty();
    let terminal = (means.here.terminal && notify.terminal).then(kind);
    let holder = Holder { run: clock.stamp().1.uuid(), pid: process::id(), mute };
    Post {
        means,
        lookout: Lookout::new(holder, channels),
        dispatch: Dispatch::new(teller, terminal, notify.sound),
        unlooked: true,
        next_message: None,
    }
}

/// Returns whom this process could tell, as [`open`] would.
#[must_use]
pub fn reached(paths: &Paths, notify: &Notify, model: &Model) -> BTreeSet<CarerId> {
    Means::new(paths, notify).find(model).of.into_keys().collect()
}

/// Finds the channels once more when other carers live here than before, and
/// tells whether that is so: whoever came since is told like the others.
pub fn keep_up(
    means: &mut Means,
    lookout: &mut Lookout,
    dispatch: &Dispatch,
    model: &Model,
) -> bool {
    let Some(channels) = means.changed(model) else { return false };
    dispatch.equip(means.ways(&channels));
    lookout.equip(channels);
    true
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
