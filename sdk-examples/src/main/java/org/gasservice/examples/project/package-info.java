/**
 * {@code connection-project}: a developer's estate from the first plan to the last flame (报装项目). Eight sections of a hundred flats are planned,
 * built and accepted one by one; each flat gets its holder, contract and meter; batch days light them. The report shows how every flat stands.
 */
@NullMarked
package org.gasservice.examples.project;

import org.jspecify.annotations.NullMarked;
