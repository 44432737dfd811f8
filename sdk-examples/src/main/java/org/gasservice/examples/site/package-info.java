/** The service on a store, at a time the caller sets and with identifiers that repeat: what every program here works with. */
@NullMarked
package org.gasservice.examples.site;

import org.jspecify.annotations.NullMarked;
