/**
 * How everything changes. A {@link org.gasservice.core.command.Command} is an immutable value; a
 * {@link org.gasservice.core.command.Feature} says which commands and aggregates exist and who decides them; one
 * {@link org.gasservice.core.command.Pipeline} checks, authorises, decides, commits and journals each of them. A handler reads and
 * writes a {@link org.gasservice.core.command.Draft}; what it read by key is verified at commit without its doing.
 *
 * <p>The answer is a {@link org.gasservice.core.command.Done} or one {@link org.gasservice.core.command.Refusal}: localised, complete, and without any effect.
 */
@NullMarked
package org.gasservice.core.command;

import org.jspecify.annotations.NullMarked;
