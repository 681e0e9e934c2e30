//! A notification in words.

use crate::alert::post::Post;
use crate::alert::post::PostKind;
use crate::app::model::Model;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::watch::Telling;
use crate::journal::alert::Alert;
use crate::text::alert;
use crate::text::catalogue::Text;
use crate::text::catalogue::watch as say;

/// Returns what `post` says; `alerts` are those it may speak of, as they are
/// after the look that decided it.
#[must_use]
pub fn telling(model: &Model, post: &Post, alerts: &[Alert]) -> Telling {
    let named = |id: &AlertId| alerts.iter().find(|alert| alert.id == *id);
    let told: Vec<&Alert> = post.alerts.iter().filter_map(named).collect();
    let style = &model.ui.style;
    let tone = style.tone;
    let titles: Vec<String> = told.iter().map(|alert| title(model, alert)).collect();
    let mut briefs: Vec<String> =
        told.iter().map(|alert| alert::brief(&alert.opening.cause, style)).collect();
    briefs.dedup();
    let first = titles.first().cloned().unwrap_or_default();
    let headed = |text: Text| text.fill(tone, &[&first]);
    let heading = match post.kind {
        PostKind::Page => say::PAGE.fill(tone, &[post.severity.label(), &first]),
        PostKind::Flapping => headed(say::FLAPPING),
        PostKind::Reminder => headed(say::REMINDER),
        PostKind::Over => headed(say::OVER),
        PostKind::Digest => say::DIGEST.fill(tone, &[&told.len().to_string()]),
    };
    let brief = match post.kind {
        PostKind::Digest => say::DIGEST.fill(tone, &[&told.len().to_string()]),
        PostKind::Over => say::OVER.fill(tone, &[&briefs.join(", ")]),
        PostKind::Reminder => say::REMINDER.fill(tone, &[&briefs.join(", ")]),
        PostKind::Page | PostKind::Flapping => briefs.join(", "),
    };
    Telling {
        alerts: post.alerts.clone(),
        to: model.household.carer_name(post.to).unwrap_or_default().to_owned(),
        title: heading,
        body: body(model, post, &told, &titles),
        brief,
        asks: matches!(post.kind, PostKind::Page | PostKind::Flapping | PostKind::Reminder),
    }
}

/// Returns the line of an alert, with the name of whom it is about.
#[must_use]
pub fn title(model: &Model, alert: &Alert) -> String {
    let who = name(model, alert.opening.subject);
    alert::title(&alert.opening, who, model.now, &model.ui.style)
}

/// Returns the name of a subject; `None` for the household.
#[must_use]
pub fn name(model: &Model, subject: Subject) -> Option<&str> {
    match subject {
        Subject::Baby(baby) => model.household.baby(baby).map(|baby| baby.name.as_str()),
        Subject::Carer(carer) => model.household.carer_name(carer),
        Subject::Household => None,
    }
}

fn body(model: &Model, post: &Post, told: &[&Alert], titles: &[String]) -> String {
    let style = &model.ui.style;
    let why = |alert: &&Alert| alert::why(&alert.opening.cause, model.now, style);
    let mut lines: Vec<String> = match post.kind {
        PostKind::Digest => titles.to_vec(),
        PostKind::Page | PostKind::Flapping => {
            told.first().map(why).into_iter().chain(titles.iter().skip(1).cloned()).collect()
        }
        PostKind::Reminder | PostKind::Over => titles.iter().skip(1).cloned().collect(),
    };
    lines.extend(for_whom(model, post.to));
    lines.join("\n")
}

/// On a device of several carers a notification says whom it is for.
fn for_whom(model: &Model, to: CarerId) -> Option<String> {
    let several = model.household.carers.len() > 1;
    let name = model.household.carer_name(to).filter(|_| several)?;
    Some(say::FOR.fill(model.ui.style.tone, &[name]))
}
