/* Dialogs. The one file that uses what GTK has replaced since 4.8.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  BC_SAVE_ANSWER_CANCEL,
  BC_SAVE_ANSWER_DISCARD,
  BC_SAVE_ANSWER_SAVE,
} BcSaveAnswer;

/* Each is called exactly once; @path is NULL where nothing was chosen. */
typedef void (*BcPathFunc) (const char *path, gpointer user_data);
typedef void (*BcYesFunc) (gboolean yes, gpointer user_data);
typedef void (*BcSaveFunc) (BcSaveAnswer answer, gpointer user_data);

void bc_dialogs_choose_open (GtkWindow *parent, BcPathFunc chosen, gpointer user_data);
void bc_dialogs_choose_save (GtkWindow *parent, const char *name, BcPathFunc chosen, gpointer user_data);
void bc_dialogs_choose_picture (GtkWindow *parent, gboolean with_jpeg, BcPathFunc chosen, gpointer user_data);
void bc_dialogs_ask (GtkWindow *parent, const char *title, const char *text, const char *yes, BcYesFunc answered,
                     gpointer user_data);
void bc_dialogs_ask_save (GtkWindow *parent, const char *name, BcSaveFunc answered, gpointer user_data);
void bc_dialogs_show_about (GtkWindow *parent);
void bc_dialogs_show_text (GtkWindow *parent, const char *title, const char *text);


/* Called with the chosen file; @path belongs to the dialog. */
typedef void (*BcDialogsFileChosen) (const char *path, gpointer user_data);

void bc_dialogs_save_file (GtkWindow *parent,
                           const char *title,
                           const char *name,
                           BcDialogsFileChosen chosen,
                           GObject *user_data);

void bc_dialogs_show_shortcuts (GtkWindow *parent);

G_END_DECLS
