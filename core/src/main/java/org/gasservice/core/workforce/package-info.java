/**
 * Who works for the company, where, and what they may do (员工与资质).
 *
 * <p>The company has three levels (三级服务体系): head office, branch, station. Each {@link org.gasservice.core.workforce.OrgUnit} but the top
 * one lies under a unit of the level above, so that whatever a station cannot settle has a way up; the top has nobody to pass it on to [D1-4.4].
 *
 * <p>An {@link org.gasservice.core.workforce.Employee} belongs to one unit and shows a work card at the door. What they may do stands apart, in
 * their {@link org.gasservice.core.workforce.Qualifications}: exams of two parts, the certificates these earned, and the years of service owed
 * for them. It is one aggregate on purpose: whoever sends somebody to work reads it, and a revocation in the same moment makes that stale.
 * {@link org.gasservice.core.workforce.CertificateGate} is the one place that says yes or no [D10-6.0].
 *
 * <p>People go out as a {@link org.gasservice.core.workforce.Crew} (班组) with one lead; a helper may have no certificate and signs nothing. Posts
 * that are manned day and night have a {@link org.gasservice.core.workforce.DutyRoster} without a gap: swaps that would open one are refused or
 * flagged, absences nobody foresaw are noted with the gap they leave, and {@link org.gasservice.core.workforce.RosterProof} looks across rosters. A company
 * supplies gas only with a service centre that has people in it ({@link org.gasservice.core.workforce.ServiceCentre}) [D10-0.5].
 *
 * <p>{@link org.gasservice.core.workforce.PeopleDay} is what the head of a unit looks at first. Training is planned and held in {@code training}, people
 * are sanctioned, honoured and appraised in {@code discipline}.
 */
@NullMarked
package org.gasservice.core.workforce;

import org.jspecify.annotations.NullMarked;
