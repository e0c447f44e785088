/* Body Chart: an educational atlas of where pain from muscles is often felt.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <signal.h>

#include "bc-application.h"
#include "bc-command-line.h"
#include "bc-folders.h"
#include "bc-text.h"
#include "bc-xml.h"

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = bc_folders_find_locale ();
  g_autoptr (BcApplication) application = NULL;

  bc_text_init (locale_dir);
  bc_xml_init ();
  /* a full disk and a closed pipe are errors that are told, not the end of the process */
  signal (SIGXFSZ, SIG_IGN);
  if (argc > 1 && bc_command_line_is_command (argv[1]))
    {
      signal (SIGPIPE, SIG_IGN);
      return bc_command_line_run (argc, argv);
    }
  application = bc_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
