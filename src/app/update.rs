//! The one place where the model changes: dispatch only, the arms live below.

pub mod alerting;
pub mod alerts;
pub mod carer;
pub mod checklists;
pub mod choose;
pub mod copy;
pub mod cursor;
pub mod edit;
pub mod editor;
pub mod handover;
pub mod guide;
pub mod help;
pub mod household;
pub mod importing;
pub mod incidents;
pub mod objectives;
pub mod keys;
pub mod line;
pub mod log;
pub mod navigate;
pub mod pictures;
pub mod planning;
pub mod popup;
pub mod question;
pub mod private;
pub mod publish;
pub mod reader;
pub mod reading;
pub mod refresh;
pub mod rota;
pub mod run;
pub mod runs;
pub mod say;
pub mod send;
pub mod shift;
pub mod stored;
pub mod typing;
pub mod watching;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::screen::Screen;
use crate::app::update::editor::Came;
use crate::journal::changes::TakenBack;
use crate::text::catalogue::app as text;

/// Takes in one message and returns what the shell must do about it.
///
/// No clock, no dice, no disk: the same model, stamp and message always give
/// the same answer.
#[must_use]
pub fn update(model: &mut Model, stamp: Stamp, msg: Msg) -> Vec<Effect> {
    model.now = stamp.at;
    model.reply = None;
    expire(model);
    let failed = matches!(msg, Msg::Failed(_));
    let looks = looks(&msg);
    let mut effects = happens(model, stamp, msg);
    say::settle(model);
    refresh::moment(model);
    if looks || matches!(model.screen, Screen::Slo(_)) {
        objectives::begin(model);
    }
    // A disk that refused is not asked again by itself.
    if !failed {
        effects.extend(navigate::fill(model));
    }
    effects
}

fn happens(model: &mut Model, stamp: Stamp, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => keys::press(model, stamp, key),
        Msg::Paste(pasted) => {
            typing::paste(model, &pasted);
            vec![]
        }
        Msg::Resize(columns, rows) => {
            model.ui.size = (columns, rows);
            vec![]
        }
        Msg::Tick => vec![],
        Msg::Run(command) => run::command(model, stamp, command, false),
        Msg::Appended { action, changes } => stored::appended(model, action, changes),
        Msg::NotAppended { action, why } => stored::not_appended(model, action, why),
        Msg::Undone(TakenBack::Acked(alert)) => alerting::taken_back(model, stamp, alert),
        Msg::Undone(back) => stored::undone(model, back),
        Msg::Redone(back) => stored::redone(model, back),
        Msg::Failed(why) => stored::failed(model, why),
        Msg::Seen(changes) => stored::seen(model, changes),
        Msg::Watched(watch, unsent) => {
            (model.watch, model.unsent) = (watch, unsent);
            vec![]
        }
        Msg::ImportMoved(progress) => {
            importing::moved(model, progress);
            vec![]
        }
        Msg::ImportRead(came) => {
            importing::read(model, came);
            vec![]
        }
        Msg::Sealed(kept) => {
            private::done(model, kept);
            vec![]
        }
        Msg::NotSealed(why) => {
            private::failed(model, why);
            vec![]
        }
        Msg::ImportStored(came) => importing::stored(model, came),
        Msg::Loaded { facts, since } => stored::loaded(model, facts, since),
        Msg::Versions { name, versions } => planning::versions(model, stamp, &name, &versions),
        Msg::Edited { name, base, text, file } => {
            editor::edited(model, stamp, Came { name, base, text, file })
        }
        Msg::NotEdited(why) => editor::not_edited(model, why),
        Msg::Resumed => vec![Effect::Repaint],
        Msg::Terminate => vec![Effect::Quit],
    }
}

/// Tells whether somebody looks at a screen: a verb of the command line shows
/// no objectives and does not wait for them.
const fn looks(msg: &Msg) -> bool {
    matches!(msg, Msg::Key(_) | Msg::Tick | Msg::Resize(..) | Msg::Seen(_) | Msg::Loaded { .. })
}

/// Takes away what has been there long enough. What was typed stays.
fn expire(model: &mut Model) {
    let over = |until: Option<_>| until.is_some_and(|until| until <= model.now);
    let (quitting, hints) = (over(model.keys.quitting), over(model.keys.hints_until));
    let closes = over(model.overlay.as_ref().and_then(Overlay::closes_at));
    if quitting {
        model.keys.quitting = None;
    }
    if hints {
        model.keys.hints_until = None;
    }
    say::settle(model);
    if closes {
        model.overlay = None;
        say::text(model, Outcome::Said, text::CLOSED, &[]);
    }
}
