/* Windows without GTK's inspector. GTK gives it Ctrl+Shift+I and Ctrl+Shift+D, which are keys of ours: while our action has
   nothing to do, a clinician would be asked whether to debug the program, and a visitor could leave the patient screen.
   Developers have GTK_DEBUG=interactive.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-no-inspector.h"

static gboolean
refuse (G_GNUC_UNUSED GtkWindow *window, G_GNUC_UNUSED gboolean toggle)
{
  return FALSE;
}

/**
 * bc_no_inspector_install:
 *
 * Holds for every window, the dialogs of GTK among them. Call it after GTK has started and before the first window: kinds
 * of windows take over what GtkWindow does when the first of them is made.
 */
void
bc_no_inspector_install (void)
{
  GtkWindowClass *klass = g_type_class_ref (GTK_TYPE_WINDOW);

  klass->enable_debugging = refuse;
  g_type_class_unref (klass);
}
