/* Translated text of the atlas, and the one place that binds the message catalogue.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-text.h"

#include <glib/gi18n.h>
#include <locale.h>

/**
 * bc_text:
 * @msgid: (nullable): English text from the atlas
 *
 * Returns: (nullable): the text in the user's language, or @msgid itself; NULL for NULL. Owned by the catalogue or by
 * the atlas: never freed.
 */
const char *
bc_text (const char *msgid)
{
  if (msgid == NULL || *msgid == '\0')
    return msgid;
  return g_dgettext (GETTEXT_PACKAGE, msgid);
}

/**
 * bc_text_init:
 * @locale_dir: folder of the compiled catalogues
 *
 * Binds the catalogue. Call once, before any other thread starts. A locale that the system does not have leaves the
 * "C" locale in place: the program then speaks English.
 */
void
bc_text_init (const char *locale_dir)
{
  /* GLib decides once whether it translates anything: not where the first locale has no catalogue. The language may be chosen
     later, so it is asked while the locale is still "C", in which it always says yes. */
  (void)g_dgettext (GETTEXT_PACKAGE, "Body Chart");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
