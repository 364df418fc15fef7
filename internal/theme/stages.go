package theme

import "loa/internal/site"

// planStages returns how far the plans are that run, else the one that ended
// last. A plan whose end is not known says nothing.
func (b *page) planStages() []PlanStage {
	var running []PlanStage
	var last *site.Term
	for _, t := range b.r.plans() {
		if t.Plan == nil || t.Source == nil || t.Source.Plan == nil || t.Source.Plan.Period.Until.IsZero() {
			continue
		}
		stage := b.planStage(t)
		if !stage.Over {
			running = append(running, stage)
		} else if last == nil || t.Source.Plan.Period.Until.Time.After(last.Source.Plan.Period.Until.Time) {
			last = t
		}
	}
	if len(running) == 0 && last != nil {
		return []PlanStage{b.planStage(last)}
	}
	return running
}

func (b *page) planStage(t *site.Term) PlanStage {
	period := t.Source.Plan.Period
	stage := PlanStage{Link: Link{t.Name, t.URL}, Coverage: t.Plan.Coverage}
	stage.Progress, stage.Over = progress(period, b.r.site.Now)
	if stage.Over {
		stage.Until = b.r.timeElement(period.Until.Time)
	}
	return stage
}

// plans returns all campaign plans that are shown.
func (r *Renderer) plans() []*site.Term {
	if len(r.site.Vocabularies) == 0 {
		return nil
	}
	return r.site.Vocabularies[site.Plans].Terms
}
