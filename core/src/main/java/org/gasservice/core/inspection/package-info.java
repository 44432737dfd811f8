/**
 * Regular safety inspections and the hazards they find (入户安检与隐患).
 *
 * <p>Every point that was lit has an {@link org.gasservice.core.inspection.InspectionSchedule}: homes are inspected twice a year, all others each quarter
 * [D10-2.8], as the standard in force says ({@link org.gasservice.core.inspection.Programme}). Windows are half-years and quarters of the calendar. An
 * inspection counts for the window its day lies in and for no other, so nothing drifts and nothing is done ahead twice.
 *
 * <p>A visit is a {@link org.gasservice.core.inspection.SafetyInspection} with its card, not an order: rounds go from door to door. Who asks for an inspection
 * gets an order, and that order is done when its card is in. Nobody opened, refused, vacant, exempt and inspected are different things; the
 * {@link org.gasservice.core.inspection.Coverage} keeps them apart and always adds up to all customers.
 *
 * <p>What fails is a {@link org.gasservice.core.inspection.Hazard} [D3-9]. Ours is ordered to be put right, the user's is served in writing with a deadline
 * [F10]; a critical one takes gas away in the same commit. Only a passed re-check closes it, and only then may gas come back. What comes to the end
 * of its life is a hazard, too, without anybody's visit.
 *
 * <p>A station's {@link org.gasservice.core.inspection.InspectionPlan} says of every visit who comes when, or that nobody has time; it is drawn up by the
 * {@link org.gasservice.core.inspection.InspectionPlanner} or by hand, and checked either way. A {@link org.gasservice.core.inspection.Campaign} does one thing at many
 * points, inspections, meters or first gas-on, and counts what became of each.
 */
@NullMarked
package org.gasservice.core.inspection;

import org.jspecify.annotations.NullMarked;
