@NullMarked
package org.gasservice.examples.project;

import org.jspecify.annotations.NullMarked;
