/**
 * The way in: {@link org.gasservice.core.GasService} puts features, standard, calendar, clock and storage together;
 * {@link org.gasservice.core.Desk} is where somebody works. Each feature has a package of its own: {@code order} holds everything
 * about orders.
 */
@NullMarked
package org.gasservice.core;

import org.jspecify.annotations.NullMarked;
