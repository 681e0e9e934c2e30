//! What a key does; closed, so that every one has its row in the key table.

use crate::app::screen::Tab;
use crate::domain::carer::Asked;
use crate::domain::carer::Recovery;
use crate::domain::entry::alert::Rating;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Open the feed popup.
    Feed,
    /// Fall asleep or wake.
    Sleep,
    /// Open the nappy popup.
    Nappy,
    /// The last entry, or the one being made, five minutes earlier.
    Earlier,
    /// The last entry, or the one being made, five minutes later.
    Later,
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
    /// Edit the selected or the last entry.
    Edit,
    /// Open the command line.
    Command,
    /// Filter the list, or search the help.
    Filter,
    /// Show the keys.
    Help,
    /// Show the signs to call about, then the crisis card.
    RedFlags,
    /// The big clock, and back.
    Bedside,
    /// Night colours on or off.
    Night,
    /// Copy the selected line, or the hand-over.
    Copy,
    /// Send the update of an incident to the others.
    Send,
    /// Show the card for whoever takes over.
    HandOver,
    /// Somebody is at the alert.
    Ack,
    /// The alert is put off.
    Snooze,
    /// The next one is asked about the alert at once.
    Escalate,
    /// What the family wrote down for such an alert.
    Runbook,
    /// Trouble is written down, or its page is shown.
    Incident,
    /// The step of the runbook helped.
    Helped,
    /// The step of the runbook did not fit.
    NotFit,
    /// The runbook is left.
    EndRun,
    /// How an alert was that is over.
    Rate(Rating),
    /// The next carer writes on this device.
    Author,
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// The next pane or field.
    Next,
    /// The previous pane or field.
    Previous,
    /// Open, take, save.
    Open,
    /// One step back; at the root twice quits.
    Back,
    /// One step back, never quits.
    Escape,
    /// Show a screen.
    Show(Tab),
    /// Quit at once.
    Quit,
    /// Stop until continued.
    Suspend,
    /// Draw anew.
    Repaint,
    /// Feed at the left breast.
    Left,
    /// Feed at the right breast.
    Right,
    /// Feed from a bottle.
    Bottle,
    /// The last bottle again.
    Same,
    /// Stop the running feed.
    Stop,
    /// Pause the running feed, or go on with it.
    Pause,
    /// Type a phrase.
    Type,
    /// A wet nappy.
    Wet,
    /// A dirty nappy.
    Dirty,
    /// A nappy with both.
    Both,
    /// A dry nappy.
    Dry,
    /// A carer falls asleep or wakes.
    Rest,
    /// A carer's forgotten sleep ended when they did something since.
    Woke,
    /// A carer's work that is not care.
    Toil,
    /// How a carer is.
    CheckIn,
    /// Open the private check-in of the carer who writes here.
    Private,
    /// How a carer's recovery goes.
    Recovery,
    /// The `n`th task, from 1.
    Task(u8),
    /// One question of a check-in.
    Asked(Asked),
    /// Open the page of a carer's shift.
    Shift,
    /// A carer takes over.
    TakeOver,
    /// A carer goes away.
    Away,
    /// A carer is there again.
    Here,
    /// A carer's sleep is protected.
    Protect,
    /// Against yesterday.
    Change(Recovery),
    /// The `n`th choice of a popup, from 1: a baby, an amount, minutes, one to five.
    Nth(u8),
}
