/* Waiting in a test: the main loop runs until a question is answered by yes. Nothing sleeps.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gboolean (*PatienceQuestion) (gpointer data);

void patience_wait (PatienceQuestion question, gpointer data, const char *what);

G_END_DECLS
