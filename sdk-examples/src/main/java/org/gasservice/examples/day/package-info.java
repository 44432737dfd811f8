/**
 * A working day of a gas company (燃气公司的一天), played from a file of commands into a store: {@code day.jsonl} is a scenario like those QA writes,
 * and the same player carries it out. Every step has its own command id, so a day cut off anywhere goes on where it was when it is run again
 * on the same folder. What was refused on the way is kept in the store too, by a small feature of this program's own ({@link
 * org.gasservice.examples.day.RefusalFeature}), which also shows how a vendor adds one.
 */
@NullMarked
package org.gasservice.examples.day;

import org.jspecify.annotations.NullMarked;
