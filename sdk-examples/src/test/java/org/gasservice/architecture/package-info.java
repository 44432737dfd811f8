/** What must hold between modules and packages, whoever adds to them: arrows, purity, module descriptors, the bill of materials. */
@NullMarked
package org.gasservice.architecture;

import org.jspecify.annotations.NullMarked;
