/**
 * Sanctions, rewards and the yearly appraisal (奖惩与考核).
 *
 * <p>A {@link org.gasservice.core.discipline.Sanction} (处分) is never automatic. Somebody proposes it with facts on record, the clause that was broken
 * and how grave it may be, on the ladder of the standard [D5-3]. The person is heard. Somebody decides who stands outside the line of the facts:
 * neither the person, nor anybody who acted in what happened, nor who proposed it, nor anybody below the person. It is served, may be appealed
 * against, and is then upheld or withdrawn by yet another. For one act there is one procedure. The lightest rung may be retraining instead
 * [D8-2.5].
 *
 * <p>A {@link org.gasservice.core.discipline.Reward} (奖励) has facts, too, and is granted by somebody other than who proposed it [D1-2.2].
 *
 * <p>The {@link org.gasservice.core.discipline.Appraisal} of a year (年终考核) weighs quality, efficiency and satisfaction [D6-15] by figures with a source
 * each; what was nobody's fault is excluded by name. A sanction in force that says so makes the grade; one that was withdrawn does not reach it, and takes
 * a grade it made back. The person sees and signs.
 *
 * <p>All of this is for the person, the line above and the personnel office alone.
 */
@NullMarked
package org.gasservice.core.discipline;

import org.jspecify.annotations.NullMarked;
