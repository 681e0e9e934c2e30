//! `household`: show, add, set.

use crate::app::command::Command;
use crate::cli::Global;
use crate::cli::household;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::verb::household::AddBaby;
use crate::cli::verb::household::AddWho;
use crate::cli::verb::household::Household;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::verbs::change::answered;
use crate::shell::verbs::change::rehearsed;

/// Shows or changes who lives here.
///
/// # Errors
///
/// A [`Problem`]: nothing was changed.
pub fn run(global: &Global, act: Option<&Household>) -> Result<Answer, Problem> {
    let Some(act) = act else { return show(global) };
    let mut session = Session::write(global)?;
    let command = match act {
        Household::Add { who: AddWho::Baby(baby) } => add_baby(baby, &session)?,
        Household::Add { who: AddWho::Carer { name, primary, gave_birth } } => {
            Command::AddCarer { name: name.clone(), primary: *primary, gave_birth: *gave_birth }
        }
        Household::Set { what } => Command::Set(what.setting()),
    };
    if global.dry_run {
        return rehearsed(global, &mut session, command);
    }
    answered(global, &mut session, command, &[], false)
}

fn show(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let (model, style) = (&session.model, &session.model.ui.style);
    let text = match out::format(global) {
        Format::Json => format!("{}\n", household::json(&model.household, style)),
        Format::Text | Format::Plain => {
            household::text(&model.household, model.machine_zone, style)
        }
    };
    Ok(Answer::asked(text).aside(session.aside))
}

fn add_baby(baby: &AddBaby, session: &Session) -> Result<Command, Problem> {
    let (zone, now) = (session.model.zone(), session.model.now);
    let born = baby.born.map(|when| when.start(zone, now)).transpose();
    let born = born.map_err(|why| Problem::new(code::REFUSED, why))?;
    Ok(Command::AddBaby {
        name: baby.name.clone(),
        born,
        due: baby.due,
        sex: baby.sex,
        weeks: baby.weeks,
        birth_weight: baby.birth_weight,
    })
}
