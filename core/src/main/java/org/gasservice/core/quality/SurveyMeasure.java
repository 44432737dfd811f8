package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D6_9_2;
import static org.gasservice.core.standard.Clauses.D8_2_1;
import static org.gasservice.core.standard.Clauses.D8_2_3;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.voice.Survey;

/** What a survey contributes, to the station that did the work and the day it was asked; nothing while it may still be answered. Pure. */
record SurveyMeasure(ZoneId zone) implements Measure.Source<Survey> {

  @Override
  @Keeps({D8_2_1, D8_2_3, D6_9_2})
  public Contribution of(Survey survey, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    if (survey.state() != Survey.State.OPEN) {
      figures.add(new Figure("SURVEYS_ANSWERED", Tally.one(survey.answer().isPresent())));
    }
    survey.answer().map(answer -> Tally.one(!answer.scores().poor())).ifPresent(tally -> {
      figures.add(new Figure("SATISFIED", tally));
      survey.draw().ifPresent(lot -> figures.add(new Figure("SUPERVISION_SATISFIED", tally)));
    });
    return Contribution.of(
        survey.station().orElse(Contribution.COMPANY),
        Measures.day(survey.invitedAt(), zone),
        figures.stream());
  }
}
