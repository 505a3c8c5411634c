/** What one installation owns on its machine: directories, ports, secrets, and the lock that keeps a second stack out. */
@NullMarked
package dev.rapport.local.installation;

import org.jspecify.annotations.NullMarked;
