/** Which published assets come closest to what somebody wants. */
package dev.rapport.content.match;
