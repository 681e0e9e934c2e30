//! On which channels each carer can be told from here.

use crate::domain::id::CarerId;
use crate::files::config::Notify;
use crate::journal::household::Household;
use crate::shell::phones;
use crate::shell::phones::Phone;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

/// A bubble of the desktop.
pub const DESKTOP: &str = "desktop";
/// The terminal's own notification.
pub const TERMINAL: &str = "terminal";
/// ntfy on the phone.
pub const NTFY: &str = "ntfy";
/// A program of the family's own.
pub const COMMAND: &str = "command";

/// What this device has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Here {
    /// A desktop session with a bus.
    pub desktop: bool,
    /// A terminal that shows what is written to it.
    pub terminal: bool,
}

/// The channels of this device.
#[derive(Debug, Clone, Default)]
pub struct Channels {
    /// Of each carer who has any.
    pub of: BTreeMap<CarerId, Vec<String>>,
    /// What each carer set up for their phone.
    pub phones: BTreeMap<CarerId, Phone>,
    /// What is wrong, in words.
    pub trouble: Vec<String>,
}

impl Channels {
    /// Returns the channels that `notify` and the files beside it name.
    ///
    /// A desktop, a terminal and a command belong to the carers of this
    /// device, a phone to the carer whose file names it.
    #[must_use]
    pub fn find(notify: &Notify, folder: &Path, household: &Household, here: Here) -> Self {
        let mut channels = Self::default();
        let mut shared = Vec::new();
        if notify.desktop && here.desktop {
            shared.push(DESKTOP);
        } else if notify.terminal && here.terminal {
            shared.push(TERMINAL);
        }
        if !notify.command.is_empty() {
            shared.push(COMMAND);
        }
        for name in &notify.carers {
            if household.carer_named(name).is_none() {
                channels.trouble.push(text::NO_SUCH_CARER.fill(Tone::Ops, &[name]));
            }
        }
        for (id, carer) in &household.carers {
            let named = |name: &String| household.carer_named(name) == Some(*id);
            let mut own = Vec::new();
            if notify.carers.is_empty() || notify.carers.iter().any(named) {
                own.extend(shared.iter().map(|channel| (*channel).to_owned()));
            }
            match phones::read(&phone_file(folder, &carer.name)) {
                Ok(Some(phone)) => {
                    channels.phones.insert(*id, phone);
                    own.push(NTFY.to_owned());
                }
                Ok(None) => {}
                Err(error) => {
                    let said = text::CHANNEL.fill(Tone::Ops, &[&carer.name, &error]);
                    channels.trouble.push(said);
                }
            }
            if !own.is_empty() {
                channels.of.insert(*id, own);
            }
        }
        channels
    }
}

/// Returns the file in which a carer sets up their phone: `ntfy-mum.toml`
/// beside the config.
#[must_use]
pub fn phone_file(folder: &Path, name: &str) -> PathBuf {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let name: String = name.to_lowercase().chars().map(plain).collect();
    folder.join(format!("ntfy-{name}.toml"))
}
