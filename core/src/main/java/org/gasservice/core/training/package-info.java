/**
 * Training (培训): what people are to learn in a year, when they come together, and who was there.
 *
 * <p>A unit plans a year: a {@link org.gasservice.core.training.TrainingPlan} of courses, which together touch all five topics: the company's idea of
 * service, norms and processes, skills, basics of gas, and the rules of the land [D10-6.2]. Some training is scheduled, a supervision round or a
 * meeting, some is not, a class, a hand-out, a study visit [D10-6.3a].
 *
 * <p>A {@link org.gasservice.core.training.TrainingSession} names who is invited; when it was held, each of them was there, excused or absent, and
 * nobody is left out. What they were trained in then follows into their {@link org.gasservice.core.workforce.Qualifications} by itself, which know
 * who was not trained in every topic lately [D6-14, D6-5.5]. Exams and certificates are there, too: training alone earns none.
 */
@NullMarked
package org.gasservice.core.training;

import org.jspecify.annotations.NullMarked;
