/* Translated text of the atlas: the data files carry the English text, which is the message id.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bc_text (const char *msgid) G_GNUC_FORMAT (1);
void        bc_text_init (const char *locale_dir);

G_END_DECLS
