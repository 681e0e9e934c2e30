//! Every screen and popup as it is drawn, by size; and what single lines say.

#[path = "views/alerts.rs"]
mod alerts;
#[path = "views/bedside.rs"]
mod bedside;
#[path = "views/carers.rs"]
mod carers;
#[path = "views/command.rs"]
mod command;
#[path = "views/edit.rs"]
mod edit;
#[path = "views/feed.rs"]
mod feed;
#[path = "views/first_run.rs"]
mod first_run;
#[path = "views/handover.rs"]
mod handover;
#[path = "views/guide.rs"]
mod guide;
#[path = "views/help.rs"]
mod help;
#[path = "views/importing.rs"]
mod importing;
#[path = "views/lines.rs"]
mod lines;
#[path = "views/log.rs"]
mod log;
#[path = "views/modes.rs"]
mod modes;
#[path = "views/nappy.rs"]
mod nappy;
#[path = "views/now.rs"]
mod now;
#[path = "views/private.rs"]
mod private;
#[path = "views/slo.rs"]
mod slo;
#[path = "views/time_14d.rs"]
mod time_14d;
#[path = "views/time_24h.rs"]
mod time_24h;
#[path = "views/time_28d.rs"]
mod time_28d;
#[path = "views/time_carers.rs"]
mod time_carers;
#[path = "views/time_trends.rs"]
mod time_trends;
#[path = "views/time_wakings.rs"]
mod time_wakings;
#[path = "views/twins.rs"]
mod twins;
#[path = "common/view.rs"]
mod view;
