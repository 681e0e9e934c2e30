//! The command line, as scripts and people meet it: the real program, its
//! output, its exit codes.

#[path = "cli/alerts.rs"]
mod alerts;
#[path = "cli/carers.rs"]
mod carers;
#[path = "cli/checklists.rs"]
mod checklists;
#[path = "cli/contract.rs"]
mod contract;
#[path = "cli/crowd.rs"]
mod crowd;
#[path = "cli/demos.rs"]
mod demos;
#[path = "cli/doses.rs"]
mod doses;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/handover.rs"]
mod handover;
#[path = "cli/forecast.rs"]
mod forecast;
#[path = "cli/growth.rs"]
mod growth;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/incidents.rs"]
mod incidents;
#[path = "cli/interop.rs"]
mod interop;
#[path = "cli/kit.rs"]
mod kit;
#[path = "cli/milk.rs"]
mod milk;
#[path = "cli/oncall.rs"]
mod oncall;
#[path = "cli/packs.rs"]
mod packs;
#[path = "cli/plans.rs"]
mod plans;
#[path = "cli/runbooks.rs"]
mod runbooks;
#[path = "cli/plain.rs"]
mod plain;
#[path = "cli/private.rs"]
mod private;
#[path = "cli/redflags.rs"]
mod redflags;
#[path = "cli/reports.rs"]
mod reports;
#[path = "cli/shared.rs"]
mod shared;
#[path = "cli/slos.rs"]
mod slos;
#[path = "cli/trends.rs"]
mod trends;
#[path = "cli/troubles.rs"]
mod troubles;
#[path = "cli/twins.rs"]
mod twins;
#[path = "cli/vaccinations.rs"]
mod vaccinations;
#[path = "cli/verbs.rs"]
mod verbs;
