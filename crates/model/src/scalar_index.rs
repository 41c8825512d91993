//! From byte offsets to offsets in Unicode scalar values.

/// Counts scalar values up to any byte of one text, in constant time after one pass.
///
/// ```
/// use liaison_model::ScalarIndex;
/// let index = ScalarIndex::new("café au lait");
/// assert_eq!(index.scalar_of("café".len() as u32), 4);
/// ```
#[derive(Debug, Clone)]
pub struct ScalarIndex {
    /// The scalar offset at the start of each block of bytes.
    checkpoints: Vec<u32>,
    bytes: Vec<u8>,
}

const BLOCK: usize = 128;

impl ScalarIndex {
    /// The index of a text. O(n) in its length.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut count = 0;
        let checkpoints = text
            .as_bytes()
            .chunks(BLOCK)
            .map(|block| {
                let before = count;
                count += starts(block);
                before
            })
            .collect();
        Self { checkpoints, bytes: text.as_bytes().to_vec() }
    }

    /// How many scalar values start before this byte; past the end counts them all.
    #[must_use]
    pub fn scalar_of(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.bytes.len());
        let Some(before) = self.checkpoints.get(byte / BLOCK) else {
            // The end of a text that fills its last block, or of an empty one.
            return self
                .checkpoints
                .last()
                .map_or(0, |last| last + starts(&self.bytes[(self.checkpoints.len() - 1) * BLOCK..]));
        };
        before + starts(&self.bytes[byte / BLOCK * BLOCK..byte])
    }
}

/// The number of bytes that start a scalar value.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_a_mixed_text_is_counted() {
        for text in ["", "a", "é", &"añ€😀".repeat(100), &"x".repeat(BLOCK), &"x".repeat(2 * BLOCK)] {
            let index = ScalarIndex::new(text);
            let boundaries = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for (scalar, byte) in boundaries.enumerate() {
                assert_eq!(index.scalar_of(byte as u32), scalar as u32, "byte {byte} of {text:?}");
            }
        }
    }
}
