package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month of a unit and all below it as everybody may see it. Figures that would tell of a few who complained or answered are withheld; of a month that is not
 * over, all that tell of people but how many complained of the company.
 *
 * @param signedBy who signed it, once somebody did
 * @param over whether no day of it is to come
 * @param fewest groups of fewer people are withheld
 * @param figures as last signed or restated; what is counted so far while nobody signed
 * @param later what came since and nobody restated yet
 * @param byUnit each unit for itself, as counted now
 * @param byDay each day for itself, as counted now
 */
public record ShownMonth(
    QualityPeriod.State state,
    Optional<String> signedBy,
    boolean over,
    int fewest,
    List<ShownFigure> figures,
    List<ShownFigure> later,
    Map<String, List<ShownFigure>> byUnit,
    Map<LocalDate, List<ShownFigure>> byDay) {}
