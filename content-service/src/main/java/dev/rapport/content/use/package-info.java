/** Who used which version of an asset, for whom and how: what content is credited by. */
package dev.rapport.content.use;
