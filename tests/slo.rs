//! Budgets and burn tiers: against an independent implementation, by hand,
//! by their laws, and against Prometheus' engine.

#[path = "slo/golden.rs"]
mod golden;
#[path = "slo/indicators.rs"]
mod indicators;
#[path = "slo/laws.rs"]
mod laws;
#[path = "slo/prometheus.rs"]
mod prometheus;
#[path = "slo/reference.rs"]
mod reference;
#[path = "slo/refresh.rs"]
mod refresh;
#[path = "slo/simulation.rs"]
mod simulation;
#[path = "slo/stream.rs"]
mod stream;
